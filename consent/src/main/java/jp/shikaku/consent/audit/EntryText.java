package jp.shikaku.consent.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.internal.InformationNames;
import jp.shikaku.core.message.ExchangeId;

/** An entry as a line of text: its fields divided by tabs, in a fixed order. */
final class EntryText {

    private static final int FIELDS = 12;

    private EntryText() {}

    static String of(AuditEntry entry) {
        AuditEvent event = entry.event();
        Operator operator = event.operator();
        return Stream.of(
                        String.valueOf(entry.number()),
                        entry.at().toString(),
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
                .map(EntryText::escaped)
                .collect(Collectors.joining("\t"));
    }

    static AuditEntry read(String text) {
        List<String> fields =
                Stream.of(text.split("\t", -1)).map(EntryText::unescaped).toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("not an entry of an audit log");
        }
        Operator operator =
                new Operator(fields.get(2), fields.get(3), LocalDateTime.parse(fields.get(4)), fields.get(5));
        AuditEvent event = new AuditEvent(
                operator,
                AuditAction.valueOf(fields.get(6)),
                present(fields.get(7)).map(PatientReference::new),
                InformationNames.parse(fields.get(8)),
                fields.get(11),
                AuditResult.valueOf(fields.get(9)),
                present(fields.get(10)).map(ExchangeId::new));
        return new AuditEntry(Long.parseLong(fields.get(0)), LocalDateTime.parse(fields.get(1)), event);
    }

    private static Optional<String> present(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            boolean isEscape = field.charAt(i) == '\\' && i + 1 < field.length();
            text.append(isEscape ? meant(field.charAt(++i)) : field.charAt(i));
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
