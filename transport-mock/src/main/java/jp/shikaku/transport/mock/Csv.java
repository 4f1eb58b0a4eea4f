package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them: fields may be quoted, a quote within quotes is doubled. */
final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Csv() {}

    static String row(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        return NEEDS_QUOTES.matcher(field).find() ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    /** All rows but empty lines. */
    static List<List<String>> rows(Reader source) throws IOException {
        PushbackReader in = new PushbackReader(source);
        skip(in, BYTE_ORDER_MARK);
        List<List<String>> rows = new ArrayList<>();
        for (int next = in.read(); next != END; next = in.read()) {
            in.unread(next);
            List<String> row = nextRow(in);
            if (!row.equals(List.of(""))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> nextRow(PushbackReader in) throws IOException {
        List<String> row = new ArrayList<>();
        int divider;
        do {
            StringBuilder field = new StringBuilder();
            divider = skip(in, '"') ? quotedField(in, field) : plainField(in, field);
            row.add(field.toString());
        } while (divider == ',');
        if (divider == '\r') {
            skip(in, '\n');
        }
        return row;
    }

    /** Reads up to the divider and returns it. */
    private static int plainField(PushbackReader in, StringBuilder field) throws IOException {
        int next = in.read();
        while (!isDivider(next)) {
            field.append((char) next);
            next = in.read();
        }
        return next;
    }

    private static int quotedField(PushbackReader in, StringBuilder field) throws IOException {
        int next = in.read();
        while (next != END && (next != '"' || skip(in, '"'))) {
            field.append((char) next);
            next = in.read();
        }
        int divider = in.read();
        if (next == END || !isDivider(divider)) {
            throw new IllegalArgumentException("a quote is not closed, or text follows it");
        }
        return divider;
    }

    private static boolean isDivider(int character) {
        return character == ',' || character == '\r' || character == '\n' || character == END;
    }

    private static boolean skip(PushbackReader in, int expected) throws IOException {
        int next = in.read();
        if (next != expected && next != END) {
            in.unread(next);
        }
        return next == expected;
    }
}
