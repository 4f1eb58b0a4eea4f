package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import jp.shikaku.core.testing.Examples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PendingRequestProperties {

    private static final Ticket TICKET = ticket("20260311abcdefghijkl");

    @Property
    void mismatch_sameKeys_isNone(@ForAll("keys") Map<String, String> keys) {
        assertThat(PendingRequest.of(TICKET, keys).mismatch(keys)).isEmpty();
    }

    @Property
    void mismatch_isTheFirstKeyThatBothHaveAndThatDiffers(
            @ForAll("keys") Map<String, String> request, @ForAll("keys") Map<String, String> answer) {
        TreeSet<String> different = new TreeSet<>(request.keySet());
        different.retainAll(answer.keySet());
        different.removeIf(key -> request.get(key).equals(answer.get(key)));
        assertThat(PendingRequest.of(TICKET, request).mismatch(answer))
                .isEqualTo(different.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(different.first()));
    }

    @Property
    void digests_readBack_judgeAsBefore(
            @ForAll("keys") Map<String, String> request, @ForAll("keys") Map<String, String> answer) {
        PendingRequest kept = PendingRequest.of(TICKET, request);
        PendingRequest readBack = new PendingRequest(Ticket.parse(TICKET.toString()), new HashMap<>(kept.digests()));
        assertThat(readBack).isEqualTo(kept);
        assertThat(readBack.mismatch(answer)).isEqualTo(kept.mismatch(answer));
    }

    @Property
    void digests_areHexAndNameTheKeysOnly(@ForAll("keys") Map<String, String> keys) {
        Map<String, String> digests = PendingRequest.of(TICKET, keys).digests();
        assertThat(digests.keySet()).isEqualTo(keys.keySet());
        assertThat(digests.values()).allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{16}"));
    }

    @Property
    void digests_ofTheSameKeysInAnotherExchange_areDifferent(@ForAll("keys") Map<String, String> keys) {
        Map<String, String> here = PendingRequest.of(TICKET, keys).digests();
        Map<String, String> there =
                PendingRequest.of(ticket("20260311abcdefghijkm"), keys).digests();
        assertThat(here).allSatisfy((key, digest) -> assertThat(digest).isNotEqualTo(there.get(key)));
    }

    @Example
    void toString_showsNoDigest() {
        PendingRequest pending = PendingRequest.of(TICKET, Map.of("Birthdate", "19680115"));
        assertThat(pending.toString())
                .contains(TICKET.toString())
                .doesNotContain("19680115", pending.digests().get("Birthdate"));
    }

    @Provide
    static Arbitrary<Map<String, String>> keys() {
        return Arbitraries.maps(
                        Arbitraries.of("Birthdate", "InsurerNumber", "InsuredCardSymbol", "MedicalInstitutionCode"),
                        Arbitraries.strings().withChars("12あ\n").ofMaxLength(2))
                .ofMaxSize(4);
    }

    private static Ticket ticket(String exchangeId) {
        return new Ticket(
                MessageId.of("OQSsiquc01req"), exchangeId + ".xml", Examples.INSTITUTION, new ExchangeId(exchangeId));
    }
}
