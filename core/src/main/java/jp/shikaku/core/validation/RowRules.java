package jp.shikaku.core.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.RowRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;

/**
 * The rules for a list: there are rows, each keeps its own rules, and none is there twice. Rows are checked one by one, so that a long list
 * needs little memory; of many violations the first are enough.
 */
final class RowRules {

    private static final int ENOUGH = 100;

    private RowRules() {}

    static <R> Stream<Violation> check(RowRequest<R> list, Function<Object, Stream<Violation>> rules) {
        List<Violation> found = new ArrayList<>();
        Set<Map<String, String>> identities = new HashSet<>();
        int number = 0;
        for (R row : list.rows()) {
            String place = list.rowElement() + "[" + ++number + "]";
            rules.apply(row).map(violation -> violation.in(place)).forEach(found::add);
            if (!identities.add(list.identityOf(row))) {
                found.add(Violation.of(DiagnosticCode.DUPLICATE_ROW, place));
            }
            if (found.size() >= ENOUGH) {
                break;
            }
        }
        return number == 0 ? Stream.of(Violation.of(DiagnosticCode.EMPTY_LIST, list.rowElement())) : found.stream();
    }
}
