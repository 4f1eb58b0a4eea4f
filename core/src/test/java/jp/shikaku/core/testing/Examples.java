package jp.shikaku.core.testing;

import java.time.LocalDate;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationResult;

/** Requests and answers about invented people. */
public final class Examples {

    public static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    public static final MedicalInstitutionCode OTHER_INSTITUTION = MedicalInstitutionCode.of("9918000010");

    private Examples() {}

    public static CardCheck.Builder check() {
        return CardCheck.builder()
                .insurerNumber("06990014")
                .symbol("１２")
                .number("3456")
                .branch("01")
                .birthdate(LocalDate.of(1968, 1, 15));
    }

    /** What a request answers to that arrived in full: header and search key echoed, valid. */
    public static CardCheckAnswer echo(CardCheck request) {
        return new CardCheckAnswer(
                headerOf(request).build(),
                valid().searchKey(request.searchKey()).build());
    }

    public static AnswerHeader.Builder headerOf(CardCheck request) {
        return AnswerHeader.builder()
                .medicalInstitutionCode(
                        request.header().medicalInstitutionCode().orElseThrow())
                .arbitraryFileIdentifier(
                        request.header().arbitraryFileIdentifier().orElseThrow());
    }

    /** An answer that echoes nothing at all. */
    public static CardCheckAnswer bare() {
        return new CardCheckAnswer(AnswerHeader.builder().build(), valid().build());
    }

    public static QualificationResult.Builder valid() {
        return QualificationResult.builder().validity(Coded.of(QualificationValidity.VALID));
    }

    public static FaceResult face(MedicalInstitutionCode institution) {
        return new FaceResult(
                AnswerHeader.builder().medicalInstitutionCode(institution).build(), valid().build());
    }
}
