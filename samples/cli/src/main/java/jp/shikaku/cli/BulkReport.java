package jp.shikaku.cli;

import java.util.function.Consumer;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkEntry;

/** Prints the units of a bulk result one by one as they are read, then how many there were; tells before that how far it is. */
final class BulkReport implements Consumer<Progress> {

    private final Output printer;
    private int normal;
    private int errors;

    BulkReport(Output printer) {
        this.printer = printer;
    }

    @Override
    public void accept(Progress progress) {
        if (progress instanceof Progress.Submitted submitted) {
            printer.tell("check.submitted", submitted.ticket());
        } else if (progress instanceof Progress.Accepted accepted) {
            printer.tell("bulk.accepted", accepted.receptionNumber().value());
        } else if (progress instanceof Progress.Processing processing) {
            printer.tell("bulk.processing", processing.attempt());
        } else if (progress instanceof Progress.Received received) {
            printer.tell("bulk.received", received.units(), received.of());
        }
    }

    /** Positive when each unit succeeded. */
    int show(BulkResult<?> result) {
        result.forEach(this::show);
        result.notices()
                .forEach(notice -> printer.tell(
                        "bulk.notice", notice.code().code(), notice.code().message(printer.locale()), notice.path()));
        printer.document(new Summary(normal + errors, normal, errors));
        return ExitCode.when(errors == 0);
    }

    private void show(BulkEntry<?> entry) {
        normal += entry.isNormal() ? 1 : 0;
        errors += entry.isNormal() ? 0 : 1;
        printer.document(entry);
    }

    /** The last line. */
    private record Summary(int received, int normal, int errors) {}
}
