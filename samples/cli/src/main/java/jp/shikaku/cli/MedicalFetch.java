package jp.shikaku.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.medical.MedicalSource;
import jp.shikaku.core.medical.MedicationRow;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.files.PrivateFiles;

/** Asks for medical information and shows what came, or saves it. */
final class MedicalFetch {

    private final MedicalOptions options;
    private final Output printer;

    MedicalFetch(MedicalOptions options, Output printer) {
        this.options = options;
        this.printer = printer;
    }

    <A extends MedicalAnswer> int run(MedicalRequest<A> request) {
        return options.withClient(request, client -> {
            long start = System.nanoTime();
            Ticket ticket = client.submit(request);
            printer.tell("check.submitted", ticket);
            A answer = client.collect(ticket, request.answerType(), options.timeout())
                    .orElseThrow();
            long millis = CheckCommand.since(start).toMillis();
            printer.document(new Report(
                    answer.messageId(),
                    saved(answer),
                    Parts.of(printer.tree(answer)).body(),
                    rows(answer),
                    answer.notices(),
                    ticket.toString(),
                    millis));
            return ExitCode.POSITIVE;
        });
    }

    /** Where the PDF is; empty when the answer came as XML. */
    private Optional<String> saved(MedicalAnswer answer) {
        return answer.pdf().map(pdf -> {
            Path file = Optional.ofNullable(options.pdf())
                    .orElseGet(() -> Path.of(answer.messageId().value() + ".pdf"))
                    .toAbsolutePath();
            try {
                PrivateFiles.save(pdf.content(), file);
            } catch (IOException e) {
                throw options.notSaved();
            }
            return file.toString();
        });
    }

    private static Optional<List<Row>> rows(MedicalAnswer answer) {
        return answer instanceof DrugAnswer drugs && answer.pdf().isEmpty()
                ? Optional.of(
                        MedicationRow.of(drugs.months()).stream().map(Row::of).toList())
                : Optional.empty();
    }

    private record Report(
            MessageId messageId,
            Optional<String> file,
            JsonNode body,
            Optional<List<Row>> rows,
            List<Notice> notices,
            String ticket,
            long elapsedMillis) {}

    /** One drug on one line. */
    private record Row(
            MedicalSource source,
            boolean superseded,
            Optional<LocalDate> date,
            Optional<String> institution,
            Drug drug) {

        static Row of(MedicationRow row) {
            return new Row(
                    row.month().source(),
                    row.superseded(),
                    row.date(),
                    row.month().provider().institutionName(),
                    row.drug());
        }
    }
}
