package jp.shikaku.consent.guard;

import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.message.MessageId;

/** Which setting a message is of (診療区分), and which messages ask again or revoke. */
final class WireSetting {

    private static final Map<String, MedicalTreatmentFlag> ANSWERS = Map.of(
            "OQSsiquc01res", MedicalTreatmentFlag.OUTPATIENT,
            "OQSsiquc01res_face", MedicalTreatmentFlag.OUTPATIENT,
            "OQSsihvq01res", MedicalTreatmentFlag.HOME_VISIT,
            "OQSsionq01res", MedicalTreatmentFlag.ONLINE,
            "XXX-IF047res", MedicalTreatmentFlag.EMERGENCY);

    /** 資格確認（訪問診療等）: the check of a home visit, or the re-inquiry. */
    private static final String HOME_VISIT_CHECK = "OQSsihvq01req";

    /** 同意取消（訪問診療等）. */
    private static final String REVOCATION = "OQSsihvd01";

    private WireSetting() {}

    static Optional<MedicalTreatmentFlag> ofAnswer(MessageId id) {
        return Optional.ofNullable(ANSWERS.get(id.value()));
    }

    static boolean isHomeVisitCheck(MessageId id) {
        return id.value().equals(HOME_VISIT_CHECK);
    }

    static boolean isRevocation(MessageId id) {
        return id.value().startsWith(REVOCATION);
    }
}
