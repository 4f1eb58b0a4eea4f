package jp.shikaku.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.time.Japan;

/** One row of a table of boundary cases; its first column names the rule. */
public record Row(Map<String, String> cells) {

    public static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");

    public static List<Row> of(String table) {
        try (InputStream in = Objects.requireNonNull(Row.class.getResourceAsStream(table), table)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.get(0).split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(names, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] names, String[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException(String.join(",", values));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            cells.put(names[i], values[i]);
        }
        return new Row(cells);
    }

    public Optional<String> find(String name) {
        return Optional.of(Objects.requireNonNull(cells.get(name), name)).filter(value -> !value.isEmpty());
    }

    public <T> Optional<T> find(String name, Function<String, T> reader) {
        return find(name).map(reader);
    }

    public String get(String name) {
        return find(name).orElseThrow();
    }

    public Set<YearMonth> months(String name) {
        return find(name).stream()
                .flatMap(months -> Stream.of(months.split(" ")))
                .map(YearMonth::parse)
                .collect(toUnmodifiableSet());
    }

    public static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(Japan.ZONE).toInstant();
    }

    @Override
    public String toString() {
        return cells.get("rule") + " → " + cells.get("expected");
    }
}
