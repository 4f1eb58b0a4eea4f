package jp.shikaku.xml.internal.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.xml.internal.wire.OQSsiquc01Req;
import jp.shikaku.xml.internal.wire.OQSsiquc01Res;
import jp.shikaku.xml.internal.wire.TKKsiquc01Req;
import jp.shikaku.xml.internal.wire.TKKsiquc01Res;
import jp.shikaku.xml.internal.wire.YZKsiquc01Req;
import jp.shikaku.xml.internal.wire.YZKsiquc01Res;

/** Every kind of message the codec knows: one entry each. Immutable and thread-safe. */
public final class MessageBindings {

    private static final Map<MessageId, MessageBinding<?, ?>> BY_ID = Stream.concat(
                    Stream.<MessageBinding<?, ?>>of(
                            new MessageBinding<>(
                                    CardCheck.MESSAGE_ID,
                                    OQSsiquc01Req.class,
                                    CardCheck.class,
                                    (wire, notices) -> CardCheckMapper.request(wire),
                                    CardCheckMapper::toWire),
                            new MessageBinding<>(
                                    CardCheckAnswer.MESSAGE_ID,
                                    OQSsiquc01Res.class,
                                    CardCheckAnswer.class,
                                    CardCheckMapper::answer,
                                    CardCheckMapper::toWire),
                            new MessageBinding<>(
                                    FaceResult.MESSAGE_ID,
                                    OQSsiquc01Res.class,
                                    FaceResult.class,
                                    CardCheckMapper::faceResult,
                                    CardCheckMapper::toWire),
                            new MessageBinding<>(
                                    DrugRequest.MESSAGE_ID,
                                    YZKsiquc01Req.class,
                                    DrugRequest.class,
                                    (wire, notices) -> DrugMessages.request(wire),
                                    DrugMessages::toWire),
                            new MessageBinding<>(
                                    DrugAnswer.MESSAGE_ID,
                                    YZKsiquc01Res.class,
                                    DrugAnswer.class,
                                    DrugMessages::answer,
                                    DrugMessages::toWire),
                            new MessageBinding<>(
                                    CheckupRequest.MESSAGE_ID,
                                    TKKsiquc01Req.class,
                                    CheckupRequest.class,
                                    (wire, notices) -> CheckupMessages.request(wire),
                                    CheckupMessages::toWire),
                            new MessageBinding<>(
                                    CheckupAnswer.MESSAGE_ID,
                                    TKKsiquc01Res.class,
                                    CheckupAnswer.class,
                                    CheckupMessages::answer,
                                    CheckupMessages::toWire)),
                    areas())
            .collect(Collectors.toUnmodifiableMap(MessageBinding::id, Function.identity()));

    private MessageBindings() {}

    private static Stream<MessageBinding<?, ?>> areas() {
        return Stream.of(
                        BulkBindings.all(),
                        ReferenceNumberMessages.bindings(),
                        CareMessages.bindings(),
                        AccessMessages.bindings(),
                        SettingsMessages.bindings(),
                        EmergencyMessages.bindings())
                .flatMap(bindings -> bindings);
    }

    /**
     * Returns the kinds of messages.
     *
     * @return their ids
     */
    public static Set<MessageId> ids() {
        return BY_ID.keySet();
    }

    /**
     * Returns what the elements of medical information are called: those that stand in medical answers only.
     *
     * @return their names
     */
    public static Set<String> medicalElements() {
        Set<String> names = elements(MessageBinding::isMedicalAnswer);
        names.removeAll(elements(binding -> !binding.isMedicalAnswer()));
        return names;
    }

    private static Set<String> elements(Predicate<MessageBinding<?, ?>> which) {
        return BY_ID.values().stream()
                .filter(which)
                .flatMap(MessageBinding::elements)
                .collect(Collectors.toSet());
    }

    /**
     * Finds a kind of message.
     *
     * @param id the id
     * @return the kind
     * @throws SetupException if it is not known
     */
    public static MessageBinding<?, ?> of(MessageId id) {
        return Optional.<MessageBinding<?, ?>>ofNullable(BY_ID.get(id))
                .orElseThrow(() -> new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, id.value()));
    }
}
