package jp.shikaku.consent.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.internal.InformationNames;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.files.LineFile;

/**
 * Writes a day of an audit log as CSV, to be compared with the centre's two history screens (資格確認履歴照会, 医療情報閲覧履歴照会). Immutable and
 * thread-safe.
 */
public final class AuditExport {

    private static final String HEADING =
            "number,date,time,account,role,loggedInAt,terminal,action,patient,information,result,exchangeId,reason";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final AuditVerifier verifier;

    /**
     * An export.
     *
     * @param verifier checks the log first
     */
    public AuditExport(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Writes the entries of one day.
     *
     * @param log the log
     * @param day the day in Japan
     * @param information the kinds of information; none for all entries, also those about none
     * @param out receives CSV (RFC 4180) with a heading
     * @throws ConsentException if the log is not intact or cannot be read; then nothing was written
     * @throws IOException if the receiver cannot take it
     */
    public void write(Path log, LocalDate day, Set<ViewableInformation> information, Appendable out)
            throws IOException {
        if (verifier.verify(log) instanceof AuditVerdict.Broken broken) {
            throw new ConsentException(broken.reason(), null);
        }
        out.append(HEADING).append("\r\n");
        LineFile.read(log, line -> {
            AuditEntry entry = EntryText.read(new String(HashChain.entry(line), StandardCharsets.UTF_8));
            if (entry.at().toLocalDate().equals(day) && concerns(entry, information)) {
                out.append(row(entry)).append("\r\n");
            }
            return true;
        });
    }

    private static boolean concerns(AuditEntry entry, Set<ViewableInformation> information) {
        return information.isEmpty() || !Collections.disjoint(entry.event().information(), information);
    }

    private static String row(AuditEntry entry) {
        AuditEvent event = entry.event();
        Operator operator = event.operator();
        return Stream.of(
                        String.valueOf(entry.number()),
                        entry.at().toLocalDate().toString(),
                        TIME.format(entry.at()),
                        operator.account(),
                        operator.role(),
                        operator.loggedInAt().toString(),
                        operator.terminal(),
                        event.action().name(),
                        event.patient().map(PatientReference::value).orElse(""),
                        InformationNames.of(event.information()),
                        event.result().name(),
                        event.exchangeId().map(ExchangeId::value).orElse(""),
                        event.reason())
                .map(AuditExport::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
