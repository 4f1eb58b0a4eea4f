package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shikaku.core.FacilityType;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the messages the SDK knows. */
@Command(
        name = "messages",
        description = {"Lists the messages the SDK knows.", "SDK が扱う電文の一覧。"},
        footer = {"", "Example: shikaku messages --json"})
final class MessagesCommand implements Runnable {

    @Mixin
    private OutputOptions output;

    @Override
    public void run() {
        output.output().document(MessageCatalogue.types().stream().map(Row::of).toList());
    }

    private record Row(
            MessageId id,
            @JsonProperty("interface") String interfaceNumber,
            String name,
            String function,
            Confidence confidence,
            boolean built,
            String facilities) {

        static Row of(MessageType type) {
            return new Row(
                    type.id(),
                    type.interfaceNumber(),
                    type.japaneseName(),
                    type.function(),
                    type.confidence(),
                    type.valueType().isPresent(),
                    facilities(type.facilities()));
        }

        /** Where it exists, if not everywhere. */
        private static String facilities(Set<FacilityType> facilities) {
            return facilities.size() == FacilityType.values().length
                    ? "ALL"
                    : facilities.stream().sorted().map(FacilityType::name).collect(Collectors.joining(","));
        }
    }
}
