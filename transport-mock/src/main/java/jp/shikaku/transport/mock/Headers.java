package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ReferenceClassification;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.TerminalProfile;

/** What all answers say about themselves. */
final class Headers {

    private static final String SAMPLE_CODE = "SAMPLE-H001";
    private static final String SAMPLE_MESSAGE = "見本のシステムエラーです。";

    private Headers() {}

    /** The header of an answer that nobody has filled in yet. */
    static AnswerHeader.Builder normal(TerminalProfile profile, LocalDateTime now) {
        return AnswerHeader.builder()
                .processExecutionTime(now)
                .characterCodeIdentifier(Coded.of(
                        CharacterCodeIdentifier.valueOf(profile.charset().name())))
                .segmentOfResult(Coded.of(SegmentOfResult.NORMAL))
                .qualificationConfirmationDate(now.toLocalDate());
    }

    /** The header of an answer to card data: what the request said comes back. */
    static AnswerHeader.Builder answerTo(RequestHeader request, TerminalProfile profile, LocalDateTime now) {
        return normal(profile, now)
                .qualificationConfirmationDate(
                        request.qualificationConfirmationDate().orElse(now.toLocalDate()))
                .referenceClassification(Coded.of(ReferenceClassification.CARD_DATA))
                .arbitraryFileIdentifier(request.arbitraryFileIdentifier().orElse(null))
                .medicalInstitutionCode(request.medicalInstitutionCode().orElse(null));
    }

    /** The header of an answer to a request that asks for no particular day. */
    static AnswerHeader.Builder undated(RequestHeader request, TerminalProfile profile, LocalDateTime now) {
        return normal(profile, now)
                .qualificationConfirmationDate(null)
                .arbitraryFileIdentifier(request.arbitraryFileIdentifier().orElse(null))
                .medicalInstitutionCode(request.medicalInstitutionCode().orElse(null));
    }

    /** Adds an error for the whole file, with a code that cannot be taken for a real one. */
    static AnswerHeader abnormal(AnswerHeader.Builder header) {
        return header.segmentOfResult(Coded.of(SegmentOfResult.ABNORMAL))
                .errorCode(SAMPLE_CODE)
                .errorMessage(SAMPLE_MESSAGE)
                .build();
    }
}
