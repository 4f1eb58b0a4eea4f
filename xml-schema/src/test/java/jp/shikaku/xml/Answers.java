package jp.shikaku.xml;

import java.util.List;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;

/** Answers compared by what they say, not by what was noted while reading. */
final class Answers {

    private Answers() {}

    static Answer withoutNotices(Answer answer) {
        if (answer instanceof CardCheckAnswer check) {
            return new CardCheckAnswer(check.header(), check.result());
        }
        if (answer instanceof DrugAnswer drugs) {
            return drugs.toBuilder().notices(List.of()).build();
        }
        if (answer instanceof CheckupAnswer checkups) {
            return checkups.toBuilder().notices(List.of()).build();
        }
        FaceResult face = (FaceResult) answer;
        return new FaceResult(face.header(), face.result());
    }
}
