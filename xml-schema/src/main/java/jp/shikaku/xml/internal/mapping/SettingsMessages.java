package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsAnswer;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdate;
import jp.shikaku.core.settings.SettingsUpdateAnswer;
import jp.shikaku.xml.internal.wire.HeaderMessage;
import jp.shikaku.xml.internal.wire.SettingsBody;
import jp.shikaku.xml.internal.wire.SettingsMessage;
import jp.shikaku.xml.internal.wire.SettingsResultBody;
import jp.shikaku.xml.internal.wire.SettingsResultMessage;

/** Puts the documents about environment settings together. Stateless. */
final class SettingsMessages {

    private SettingsMessages() {}

    static Stream<MessageBinding<?, ?>> bindings() {
        return Stream.of(
                new MessageBinding<>(
                        SettingsInquiry.MESSAGE_ID,
                        HeaderMessage.class,
                        SettingsInquiry.class,
                        (wire, notices) -> new SettingsInquiry(RequestHeaderMapper.undated(wire.getMessageHeader())),
                        inquiry -> AccessMessages.headerMessage(inquiry.header())),
                new MessageBinding<>(
                        SettingsAnswer.MESSAGE_ID,
                        SettingsResultMessage.class,
                        SettingsAnswer.class,
                        (wire, notices) -> new SettingsAnswer(
                                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                                settings(wire),
                                result(wire),
                                notices),
                        answer -> toWire(answer.header(), answer.settings(), answer.result())),
                new MessageBinding<>(
                        SettingsUpdate.MESSAGE_ID,
                        SettingsMessage.class,
                        SettingsUpdate.class,
                        (wire, notices) -> update(wire),
                        SettingsMessages::toWire),
                new MessageBinding<>(
                        SettingsUpdateAnswer.MESSAGE_ID,
                        SettingsResultMessage.class,
                        SettingsUpdateAnswer.class,
                        (wire, notices) -> new SettingsUpdateAnswer(
                                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                                settings(wire),
                                result(wire),
                                notices),
                        answer -> toWire(answer.header(), answer.settings(), answer.result())));
    }

    private static SettingsUpdate update(SettingsMessage wire) {
        SettingsBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(SettingsBody::new);
        return new SettingsUpdate(
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                SettingsMapper.toValue(body.getInstitutionSettings()),
                Optional.empty());
    }

    private static SettingsMessage toWire(SettingsUpdate update) {
        SettingsBody body = new SettingsBody();
        body.setInstitutionSettings(SettingsMapper.toWire(update.settings()));
        SettingsMessage wire = new SettingsMessage();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(update.header()));
        wire.setMessageBody(body);
        return wire;
    }

    private static InstitutionSettings settings(SettingsResultMessage wire) {
        return SettingsMapper.toValue(body(wire).getInstitutionSettings());
    }

    private static ProcessingResult result(SettingsResultMessage wire) {
        return ProcessingResultMapper.toValue(body(wire));
    }

    private static SettingsResultBody body(SettingsResultMessage wire) {
        return Optional.ofNullable(wire.getMessageBody()).orElseGet(SettingsResultBody::new);
    }

    private static SettingsResultMessage toWire(
            AnswerHeader header, InstitutionSettings settings, ProcessingResult result) {
        SettingsResultBody body = ProcessingResultMapper.fill(new SettingsResultBody(), result);
        body.setInstitutionSettings(SettingsMapper.toWire(settings));
        SettingsResultMessage wire = new SettingsResultMessage();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(header));
        wire.setMessageBody(body);
        return wire;
    }
}
