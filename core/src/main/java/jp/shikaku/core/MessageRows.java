package jp.shikaku.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.core.settings.SettingsAnswer;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdate;
import jp.shikaku.core.settings.SettingsUpdateAnswer;

/** The rows of the catalogue of messages, by the numbers of their interfaces. Stateless. */
final class MessageRows {

    private static final Set<FacilityType> EVERYWHERE = EnumSet.allOf(FacilityType.class);
    private static final Set<FacilityType> WITH_CARE = EnumSet.complementOf(EnumSet.of(FacilityType.ELIGIBILITY_ONLY));
    private static final Set<FacilityType> WITH_ONLINE_CARE =
            EnumSet.complementOf(EnumSet.of(FacilityType.ELIGIBILITY_ONLY, FacilityType.NURSING_STATION));
    private static final Set<FacilityType> HOSPITALS = EnumSet.of(FacilityType.HOSPITAL);

    /** Not a request that is answered, but of the form of an answer. */
    private static final MessageType FACE = new MessageType(
            FaceResult.MESSAGE_ID,
            ExchangeRow.interfaceNumber(2),
            "資格確認結果（顔認証付きカードリーダー）",
            "result of a card reader",
            Confidence.CONFIRMED,
            EVERYWHERE,
            Optional.of(FaceResult.class),
            true);

    private MessageRows() {}

    static List<MessageType> all() {
        return Stream.of(known(), consented(), homeVisitAndOnline(), administration(), access(), medical())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<MessageType> known() {
        return Stream.of(
                        confirmed("資格確認%s", "check of one insured card", EVERYWHERE)
                                .single(1, "OQSsiquc01", List.of(CardCheck.class, CardCheckAnswer.class)),
                        Stream.of(FACE),
                        confirmed("照会番号登録%s", "reference number registration", EVERYWHERE)
                                .single(
                                        3,
                                        "OQSsiimm01",
                                        List.of(ReferenceNumberRequest.class, ReferenceNumberAnswer.class)),
                        confirmed("資格確認一括照会%s", "bulk inquiry of known patients", EVERYWHERE)
                                .twoSteps(5, "OQSmuquc01", "OQSmuquc02", bulk(BulkInquiry.class)),
                        confirmed("照会番号一括登録%s", "bulk reference number registration", EVERYWHERE)
                                .twoSteps(9, "OQSmuimm01", "OQSmuimm02", bulk(ReferenceNumberList.class)))
                .flatMap(rows -> rows);
    }

    private static Stream<MessageType> consented() {
        return Stream.of(
                        confirmed("委託先資格情報の一括取得%s", "bulk fetch of public-assistance tickets", WITH_CARE)
                                .twoSteps(13, "OQSmutic01", "OQSmutic02", bulk(MedicalTicketFetch.class)),
                        confirmed("同意済資格情報一括取得%s（訪問診療等）", "consented bulk fetch, home visits", WITH_CARE)
                                .withMedicalInformation()
                                .twoSteps(17, "OQSmuhvq01", "OQSmuhvq02", bulk(ConsentedFetch.class)),
                        confirmed("同意済資格情報一括取得%s（オンライン診療等）", "consented bulk fetch, online care", WITH_ONLINE_CARE)
                                .withMedicalInformation()
                                .twoSteps(21, "OQSmuonq01", "OQSmuonq02", bulk(ConsentedFetch.class)))
                .flatMap(rows -> rows);
    }

    private static Stream<MessageType> homeVisitAndOnline() {
        return Stream.of(
                        inferred("資格確認%s（訪問診療等）", "check for a home visit", WITH_CARE)
                                .withMedicalInformation()
                                .single(25, "OQSsihvq01", List.of(HomeVisitCheck.class, HomeVisitCheckAnswer.class)),
                        inferred("資格確認%s（オンライン診療等）", "check for online care", WITH_ONLINE_CARE)
                                .withMedicalInformation()
                                .single(27, "OQSsionq01", List.of(OnlineCheck.class, OnlineCheckAnswer.class)),
                        provisional("資格確認一括照会%s（訪問診療等）", "bulk inquiry, home visits", WITH_CARE)
                                .withMedicalInformation()
                                .twoSteps(29, "XXX-IF029", "XXX-IF031", bulk(CareInquiry.class)),
                        provisional("資格確認一括照会%s（オンライン診療等）", "bulk inquiry, online care", WITH_ONLINE_CARE)
                                .withMedicalInformation()
                                .twoSteps(33, "XXX-IF033", "XXX-IF035", bulk(CareInquiry.class)),
                        inferred("閲覧同意取り消し%s（訪問診療等）", "consent revocation, home visits", WITH_CARE)
                                .single(
                                        37,
                                        "OQSsihvd01",
                                        List.of(ConsentRevocation.class, ConsentRevocationAnswer.class)))
                .flatMap(rows -> rows);
    }

    private static Stream<MessageType> administration() {
        return Stream.of(
                        inferred("医療機関アクセスURL取得%s", "institution access URL", WITH_CARE)
                                .single(39, "OQSsiurl01", List.of(AccessUrlRequest.class, AccessUrlAnswer.class)),
                        inferred("医療機関環境設定情報照会%s", "environment settings, inquiry", EVERYWHERE)
                                .single(41, "OQSsiinq01", List.of(SettingsInquiry.class, SettingsAnswer.class)),
                        inferred("医療機関環境設定情報更新%s", "environment settings, update", EVERYWHERE)
                                .single(43, "OQSsiupd01", List.of(SettingsUpdate.class, SettingsUpdateAnswer.class)),
                        provisional("電子カルテ情報共有サービス施設利用状況回答%s", "chart-sharing service, usage answer", WITH_CARE)
                                .single(45, "XXX-IF045"))
                .flatMap(rows -> rows);
    }

    private static Stream<MessageType> access() {
        return Stream.of(
                        provisional("資格確認%s（救急時医療情報閲覧）", "check in an emergency", HOSPITALS)
                                .withMedicalInformation()
                                .single(47, "XXX-IF047", List.of(EmergencyCheck.class, EmergencyCheckAnswer.class)),
                        provisional("目視確認用パスコード取得%s", "passcode for visual checks", EVERYWHERE)
                                .single(49, "XXX-IF049", List.of(PasscodeRequest.class, PasscodeAnswer.class)),
                        provisional("アクティベーションコード照会%s", "app activation code, inquiry", EVERYWHERE)
                                .single(51, "XXX-IF051"),
                        provisional("アクティベーションコード発行%s", "app activation code, issue", EVERYWHERE)
                                .single(53, "XXX-IF053"),
                        provisional("アクティベーションコード無効化%s", "app activation code, disabling", EVERYWHERE)
                                .single(55, "XXX-IF055"))
                .flatMap(rows -> rows);
    }

    private static Stream<MessageType> medical() {
        return Stream.of(
                        confirmed("薬剤情報等閲覧%s", "drug and treatment information", WITH_CARE)
                                .withMedicalInformation()
                                .single(0, "YZKsiquc01", List.of(DrugRequest.class, DrugAnswer.class)),
                        confirmed("特定健診情報閲覧%s", "specific health checkup", WITH_CARE)
                                .withMedicalInformation()
                                .single(0, "TKKsiquc01", List.of(CheckupRequest.class, CheckupAnswer.class)),
                        inferred("臨床情報閲覧%s", "clinical information", WITH_CARE)
                                .withMedicalInformation()
                                .single(0, "CIPsiquc01"))
                .flatMap(rows -> rows);
    }

    /** A request of its own, and what the exchanges in two steps have in common. */
    private static List<Class<? extends Message>> bulk(Class<? extends BulkRequest<?>> request) {
        return List.of(request, BulkReception.class, DownloadRequest.class, BulkAnswer.class);
    }

    private static ExchangeRow confirmed(String name, String function, Set<FacilityType> facilities) {
        return new ExchangeRow(name, function, Confidence.CONFIRMED, facilities, false);
    }

    private static ExchangeRow inferred(String name, String function, Set<FacilityType> facilities) {
        return new ExchangeRow(name, function, Confidence.INFERRED, facilities, false);
    }

    private static ExchangeRow provisional(String name, String function, Set<FacilityType> facilities) {
        return new ExchangeRow(name, function, Confidence.PROVISIONAL, facilities, false);
    }
}
