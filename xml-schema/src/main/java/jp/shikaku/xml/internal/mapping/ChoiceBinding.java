package jp.shikaku.xml.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The element of a message that holds what was chosen from a list: names in the program, on the wire the codes that the profile of the
 * terminal gives them. Immutable and thread-safe.
 *
 * @param <W> the bound class of the root element
 * @param list the name of the list in the profile
 * @param path where the element stands
 * @param chosen its texts below the bound root, to be changed
 */
record ChoiceBinding<W>(String list, String path, Function<W, Optional<List<String>>> chosen) {

    /** Puts codes in the place of names. */
    W coded(W wire, TerminalProfile profile) {
        Map<String, String> codes = profile.wireNames().choice(list);
        chosen.apply(wire)
                .ifPresent(texts -> texts.replaceAll(name -> Optional.ofNullable(codes.get(name))
                        .orElseThrow(() -> new SetupException(DiagnosticCode.CHOICE_NOT_NAMED, list, name))));
        return wire;
    }

    /** Puts names in the place of codes; one that the profile does not name stays and is noted. */
    List<Notice> named(W wire, TerminalProfile profile) {
        Map<String, String> names = profile.wireNames().choice(list).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<String> texts = chosen.apply(wire).orElseGet(ArrayList::new);
        texts.removeIf(Objects::isNull);
        List<Notice> notices = IntStream.range(0, texts.size())
                .filter(i -> !names.containsKey(texts.get(i)))
                .mapToObj(i -> new Notice(DiagnosticCode.UNKNOWN_CODE, i == 0 ? path : path + "[" + (i + 1) + "]"))
                .toList();
        texts.replaceAll(code -> names.getOrDefault(code, code));
        return notices;
    }
}
