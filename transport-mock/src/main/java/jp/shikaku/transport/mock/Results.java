package jp.shikaku.transport.mock;

import java.util.List;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;

/** The bodies of qualification answers, by what they say about validity. */
final class Results {

    private Results() {}

    static QualificationResult.Builder valid(Qualification qualification) {
        return result(QualificationValidity.VALID, List.of(qualification));
    }

    static QualificationResult.Builder lost(Qualification old) {
        return result(QualificationValidity.INVALID, List.of(old));
    }

    static QualificationResult.Builder lostWithNewQualification(Qualification old) {
        return result(QualificationValidity.INVALID_NEW_QUALIFICATION, List.of(old));
    }

    static QualificationResult.Builder noMatch() {
        return result(QualificationValidity.NO_QUALIFICATION, List.of());
    }

    static QualificationResult.Builder severalMatch() {
        return result(QualificationValidity.SEVERAL_MATCH, List.of());
    }

    private static QualificationResult.Builder result(
            QualificationValidity validity, List<Qualification> qualifications) {
        return QualificationResult.builder()
                .processingResultStatus(Coded.of(ProcessingResultStatus.NORMAL))
                .validity(Coded.of(validity))
                .qualifications(qualifications);
    }
}
