package jp.shikaku.core.qualification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.TerminalError;

/** An answer that tells the qualifications of one person. Implementations are immutable and thread-safe. */
public sealed interface QualificationAnswer extends Answer
        permits CardCheckAnswer, FaceResult, HomeVisitCheckAnswer, OnlineCheckAnswer, EmergencyCheckAnswer {

    /**
     * Returns the body.
     *
     * @return the body
     * @wire MessageBody
     */
    QualificationResult result();

    /**
     * Returns whether the qualification is valid (資格有効性).
     *
     * @return empty when the answer does not tell
     * @wire QualificationValidity
     */
    default Optional<Coded<QualificationValidity>> validity() {
        return result().validity();
    }

    /**
     * Returns the qualifications found.
     *
     * @return the list, empty when nothing matched
     * @wire ResultList
     */
    default List<Qualification> qualifications() {
        return result().qualifications();
    }

    /**
     * Returns the form of prescription the patient chose (処方箋発行形態), from either of the two places it is known to stand in.
     *
     * @return empty when the answer does not tell
     * @wire PrescriptionIssueSelect
     */
    default Optional<Coded<PrescriptionIssueSelect>> prescriptionIssueSelect() {
        return result().prescriptionIssueSelect()
                .or(() -> qualifications().stream()
                        .flatMap(qualification -> qualification.prescriptionIssueSelect().stream())
                        .findFirst());
    }

    @Override
    default Optional<TerminalError> terminalError() {
        return header().terminalError().or(result()::terminalError);
    }

    @Override
    default Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header().correlationKeys());
        result().searchKey().map(CardSearchKey::correlationKeys).ifPresent(keys::putAll);
        return keys;
    }
}
