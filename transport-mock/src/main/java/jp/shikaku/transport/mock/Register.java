package jp.shikaku.transport.mock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shikaku.core.qualification.CardSearchKey;

/** The people the terminal knows, found by card and birth date. Immutable and thread-safe. */
final class Register {

    private final Map<CardKey, List<InventedPerson>> byCard;

    Register(List<InventedPerson> people) {
        byCard = people.stream()
                .collect(Collectors.groupingBy(person -> CardKey.of(person).withoutBranch()));
    }

    /** Whoever matches: usually nobody or one, several when the branch number is left out. */
    List<InventedPerson> find(CardSearchKey key) {
        CardKey card = CardKey.of(key);
        return byCard.getOrDefault(card.withoutBranch(), List.of()).stream()
                .filter(person ->
                        key.birthdate().filter(person.birthdate()::equals).isPresent())
                .filter(person -> card.branch().isEmpty() || card.equals(CardKey.of(person)))
                .toList();
    }
}
