package jp.shikaku.xml;

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
        FaceResult face = (FaceResult) answer;
        return new FaceResult(face.header(), face.result());
    }
}
