package jp.shikaku.core.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.RowRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;

/**
 * The rules for a list: there are rows, each keeps its own rules, and none is there twice. Rows are checked one by one, so that a long list
 * needs little memory; of many violations the first are enough, while warnings do not end the look for errors. Not thread-safe.
 *
 * @param <R> a row
 */
final class RowRules<R> {

    private static final int ENOUGH = 100;

    private final RowRequest<R> list;
    private final Function<Object, Stream<Violation>> rules;
    private final Set<UUID> rows = new HashSet<>();
    private final Set<UUID> identifiers = new HashSet<>();
    private final List<Violation> errors = new ArrayList<>();
    private final List<Violation> others = new ArrayList<>();

    private RowRules(RowRequest<R> list, Function<Object, Stream<Violation>> rules) {
        this.list = list;
        this.rules = rules;
    }

    static <R> Stream<Violation> check(RowRequest<R> list, Function<Object, Stream<Violation>> rules) {
        return new RowRules<>(list, rules).check();
    }

    private Stream<Violation> check() {
        int number = 0;
        for (Iterator<R> remaining = list.rows().iterator(); remaining.hasNext() && errors.size() < ENOUGH; ) {
            check(remaining.next(), list.rowElement() + "[" + ++number + "]");
        }
        return number == 0
                ? Stream.of(Violation.of(DiagnosticCode.EMPTY_LIST, list.rowElement()))
                : Stream.concat(errors.stream(), others.stream());
    }

    private void check(R row, String place) {
        rules.apply(row).map(violation -> violation.in(place)).forEach(this::keep);
        if (!rows.add(digest(new TreeMap<>(list.identityOf(row)).toString()))) {
            keep(Violation.of(DiagnosticCode.DUPLICATE_ROW, place));
        }
        list.identifierOf(row)
                .filter(identifier -> !identifiers.add(digest(identifier)))
                .ifPresent(known -> keep(Violation.of(DiagnosticCode.DUPLICATE_IDENTIFIER, "ArbitraryIdentifier")
                        .in(place)));
    }

    /** A tenth of the memory of the text. */
    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(Violation violation) {
        List<Violation> alike = violation.severity() == Severity.ERROR ? errors : others;
        if (alike.size() < ENOUGH) {
            alike.add(violation);
        }
    }
}
