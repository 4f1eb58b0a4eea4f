package jp.shikaku.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;

/**
 * What the messages of one exchange have in common in the catalogue. Immutable and thread-safe.
 *
 * @param name the Japanese name with {@code %s} for the kind of message
 * @param medical whether its answer, in two steps its result, may carry medical information
 */
record ExchangeRow(String name, String function, Confidence confidence, Set<FacilityType> facilities, boolean medical) {

    /** The kinds of messages in Japanese and English. */
    private static final List<Map.Entry<String, String>> SINGLE =
            List.of(Map.entry("要求", "request"), Map.entry("結果", "answer"));

    private static final List<Map.Entry<String, String>> TWO_STEPS = List.of(
            Map.entry("要求", "request"),
            Map.entry("アップロード結果", "acceptance"),
            Map.entry("ダウンロード要求", "result request"),
            Map.entry("結果", "result"));

    ExchangeRow withMedicalInformation() {
        return new ExchangeRow(name, function, confidence, facilities, true);
    }

    /** An exchange that is known to exist. */
    Stream<MessageType> single(int number, String exchange) {
        return single(number, exchange, List.of());
    }

    /** Request and answer, and their classes. */
    Stream<MessageType> single(int number, String exchange, List<Class<? extends Message>> built) {
        return rows(number, SINGLE, List.of(exchange + "req", exchange + "res"), built);
    }

    /** Request, acceptance, result request and result, and their classes. */
    Stream<MessageType> twoSteps(int number, String first, String second, List<Class<? extends Message>> built) {
        return rows(number, TWO_STEPS, List.of(first + "req", first + "res", second + "req", second + "res"), built);
    }

    private Stream<MessageType> rows(
            int number, List<Map.Entry<String, String>> kinds, List<String> ids, List<Class<? extends Message>> built) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new MessageType(
                        MessageId.of(ids.get(i)),
                        number == 0 ? "–" : interfaceNumber(number + i),
                        name.formatted(kinds.get(i).getKey()),
                        function + ", " + kinds.get(i).getValue(),
                        confidence,
                        facilities,
                        built.stream().skip(i).findFirst(),
                        medical && i == kinds.size() - 1));
    }

    static String interfaceNumber(int number) {
        return String.format("OQS-IF-%03d", number);
    }
}
