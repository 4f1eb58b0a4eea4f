package jp.shikaku.xml;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.message.Answer;

/** Answers compared by what they say, not by what was noted while reading. */
final class Answers {

    private Answers() {}

    /** By the canonical constructor, as every answer is a record. */
    static Answer withoutNotices(Answer answer) {
        RecordComponent[] components = answer.getClass().getRecordComponents();
        try {
            return answer.getClass()
                    .getConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components)
                            .map(component ->
                                    component.getName().equals("notices") ? List.of() : value(component, answer))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
