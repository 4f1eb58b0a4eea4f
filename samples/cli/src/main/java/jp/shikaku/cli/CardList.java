package jp.shikaku.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import picocli.CommandLine;

/** A CSV file with one card a row, in UTF-8 with or without a byte order mark; columns it does not know are left alone. */
final class CardList {

    private static final List<String> NEEDED = List.of("insurerNumber", "number", "birthdate");

    private CardList() {}

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

    /** Reads the rows of the list a command was given. */
    static List<Row> of(Path file, CommandLine command) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new WrongUseException(command, "check.list-unreadable");
        }
    }

    /**
     * Reads the rows.
     *
     * @throws IOException if the file cannot be read or is no such list
     */
    static List<Row> read(Path file) throws IOException {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<Map<String, String>> lines = mapper.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            List<Map<String, String>> rows = lines.readAll();
            requireColumns((CsvSchema) lines.getParserSchema());
            return numbered(rows);
        } catch (RuntimeJsonMappingException e) {
            throw new IOException(e);
        }
    }

    private static void requireColumns(CsvSchema header) throws IOException {
        for (String column : NEEDED) {
            if (header.column(column) == null) {
                throw new IOException("no column " + column);
            }
        }
    }

    private static List<Row> numbered(List<Map<String, String>> rows) {
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(i + 1, rows.get(i)))
                .toList();
    }
}
