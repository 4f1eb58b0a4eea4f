package jp.shikaku.core.medical;

import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.qualification.ViewableInformation;

/** An answer that holds medical information. Implementations are immutable and thread-safe. */
public interface MedicalAnswer extends Answer {

    /**
     * Returns the person the answer is about, as it says itself.
     *
     * @return empty when the answer does not tell, as a PDF never does
     */
    Optional<MedicalPerson> person();

    /**
     * Returns the kinds of information in it.
     *
     * @return the kinds; of a PDF, whose content is not read, all it may hold
     */
    Set<ViewableInformation> information();
}
