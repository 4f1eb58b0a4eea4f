package jp.shikaku.transport.mock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.qualification.CardSearchKey;

/** The people the terminal knows, found by card and birth date. Immutable and thread-safe. */
final class Register {

    private final Map<CardKey, List<InventedPerson>> byCard;

    Register(List<InventedPerson> people) {
        byCard = people.stream()
                .collect(Collectors.groupingBy(person -> CardKey.of(person).withoutBranch()));
    }

    /** Whether the card is one of theirs, whoever holds it. */
    boolean knows(CardKey card) {
        return byCard.containsKey(card.withoutBranch());
    }

    List<InventedPerson> people() {
        return byCard.values().stream().flatMap(List::stream).toList();
    }

    /** Whoever matches: usually nobody or one, several when the branch number is left out. */
    List<InventedPerson> find(CardSearchKey key) {
        return holders(CardKey.of(key))
                .filter(person ->
                        key.birthdate().filter(person.birthdate()::equals).isPresent())
                .toList();
    }

    /** Medical information is asked for by the card alone. */
    List<InventedPerson> find(PatientKey key) {
        return holders(CardKey.of(key.searchKey())).toList();
    }

    /** Whoever has this card, whenever born. */
    List<InventedPerson> find(CardKey card) {
        return holders(card).toList();
    }

    private Stream<InventedPerson> holders(CardKey card) {
        return byCard.getOrDefault(card.withoutBranch(), List.of()).stream()
                .filter(person -> card.branch().isEmpty() || card.equals(CardKey.of(person)));
    }
}
