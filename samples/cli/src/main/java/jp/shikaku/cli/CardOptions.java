package jp.shikaku.cli;

import java.time.LocalDate;
import jp.shikaku.core.qualification.CardCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data of one card. What is missing is found by the rules, not by the parser, so that it is told by its code and field. */
final class CardOptions {

    @Option(names = "--insurer", paramLabel = "N", description = "insurer number (保険者番号)")
    private @Nullable String insurer;

    @Option(names = "--symbol", paramLabel = "S", description = "card symbol (被保険者証記号)")
    private @Nullable String symbol;

    @Option(names = "--number", paramLabel = "N", description = "card number (被保険者証番号)")
    private @Nullable String number;

    @Option(names = "--branch", paramLabel = "B", description = "branch number (枝番)")
    private @Nullable String branch;

    @Option(names = "--birthdate", paramLabel = "YYYY-MM-DD", description = "birth date (生年月日)")
    private @Nullable LocalDate birthdate;

    CardCheck.Builder request() {
        CardCheck.Builder request = CardCheck.builder().symbol(symbol).branch(branch);
        if (insurer != null) {
            request.insurerNumber(insurer);
        }
        if (number != null) {
            request.number(number);
        }
        if (birthdate != null) {
            request.birthdate(birthdate);
        }
        return request;
    }
}
