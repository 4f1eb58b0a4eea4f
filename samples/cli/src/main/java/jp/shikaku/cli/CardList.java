package jp.shikaku.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import picocli.CommandLine;

/**
 * A CSV file with one card a row, in UTF-8 with or without a byte order mark; columns it does not know are left alone. It is read anew each
 * time it is gone through, so that a long list needs no memory.
 */
final class CardList implements Iterable<CardList.Row> {

    private static final List<String> NEEDED = List.of("insurerNumber", "number", "birthdate");
    private static final int ENOUGH = 100;
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final Path file;
    private final CommandLine command;

    private CardList(Path file, CommandLine command) {
        this.file = file;
        this.command = command;
    }

    /** One row by column. */
    record Row(int position, Map<String, String> values) {

        /** The request of this row. */
        CardCheck.Builder request() {
            CardCheck.Builder request = CardCheck.builder()
                    .symbol(values.get("symbol"))
                    .branch(values.get("branch"))
                    .insurerNumber(text("insurerNumber", "InsurerNumber"))
                    .number(text("number", "InsuredIdentificationNumber"));
            return request.birthdate(date(text("birthdate", "Birthdate")));
        }

        /** The card alone, with its place in the list as the identifier that comes back. */
        CardSearchKey searchKey() {
            return request().build().searchKey().toBuilder()
                    .limitConsent(null)
                    .arbitraryIdentifier(ArbitraryIdentifier.of(String.valueOf(position)))
                    .build();
        }

        /** The card and the number to register for it. */
        ReferenceNumberRegistration registration() {
            return ReferenceRegisterCommand.registration(
                    request().build().searchKey(), ReferenceNumber.of(text("referenceNumber", "ReferenceNumber")));
        }

        private String text(String column, String field) {
            String value = values.getOrDefault(column, "");
            if (value.isBlank()) {
                throw new InvalidRequestException(DiagnosticCode.REQUIRED, field);
            }
            return value;
        }

        private static LocalDate date(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new InvalidRequestException(DiagnosticCode.INVALID_DATE_INPUT, "Birthdate");
            }
        }
    }

    /**
     * A list that a command was given.
     *
     * @throws WrongUseException if it cannot be read or is no such list
     */
    static CardList of(Path file, CommandLine command) {
        CardList list = new CardList(file, command);
        try (MappingIterator<Map<String, String>> lines = list.open()) {
            lines.hasNextValue();
            requireColumns((CsvSchema) lines.getParserSchema());
            return list;
        } catch (IOException e) {
            throw new WrongUseException(command, "check.list-unreadable");
        }
    }

    private MappingIterator<Map<String, String>> open() throws IOException {
        return MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.newInputStream(file));
    }

    private static void requireColumns(CsvSchema header) throws IOException {
        for (String column : NEEDED) {
            if (header.column(column) == null) {
                throw new IOException("no column " + column);
            }
        }
    }

    /** All rows at once, for a list that is checked row by row. */
    List<Row> rows() {
        return StreamSupport.stream(spliterator(), false).toList();
    }

    /**
     * The rows as those of a request, made while they are asked for. Rows that cannot be one are told together, by their places.
     *
     * @throws InvalidRequestException if there is such a row
     */
    <V> Iterable<V> as(String element, Function<Row, V> value) {
        List<Violation> violations = StreamSupport.stream(spliterator(), false)
                .flatMap(row -> violations(row, element, value))
                .limit(ENOUGH)
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return () -> StreamSupport.stream(spliterator(), false).map(value).iterator();
    }

    private static Stream<Violation> violations(Row row, String element, Function<Row, ?> value) {
        try {
            value.apply(row);
            return Stream.empty();
        } catch (InvalidRequestException e) {
            String place = element + "[" + row.position() + "]";
            return e.violations().stream().map(violation -> violation.in(place));
        }
    }

    @Override
    public Iterator<Row> iterator() {
        try {
            return new Rows(open());
        } catch (IOException e) {
            throw new WrongUseException(command, "check.list-unreadable");
        }
    }

    /** One row after the other; the file is closed after the last. */
    private final class Rows implements Iterator<Row> {

        private final MappingIterator<Map<String, String>> lines;
        private int position;

        Rows(MappingIterator<Map<String, String>> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            try {
                return lines.hasNextValue();
            } catch (IOException e) {
                throw unreadable();
            }
        }

        @Override
        public Row next() {
            try {
                Map<String, String> values = lines.nextValue();
                return new Row(++position, values);
            } catch (IOException e) {
                throw unreadable();
            }
        }

        private WrongUseException unreadable() {
            return new WrongUseException(command, "check.row-unreadable", position + 1);
        }
    }
}
