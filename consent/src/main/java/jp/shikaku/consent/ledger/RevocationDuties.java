package jp.shikaku.consent.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 同意取消の義務: an institution revokes the consent when the care ends. A duty stands from the end of the care until the answer of the
 * revocation is in the ledger. Thread-safe.
 */
public final class RevocationDuties {

    private final ConsentLedger ledger;

    /**
     * The duties that follow from a ledger.
     *
     * @param ledger what is known
     */
    public RevocationDuties(ConsentLedger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Returns what is to be revoked.
     *
     * @return the duties, oldest first
     * @throws LedgerException if the ledger cannot be read
     */
    public List<RevocationDuty> open() {
        return ledger.withClosedRelation().stream()
                .flatMap(this::duty)
                .sorted(Comparator.comparing(RevocationDuty::since))
                .toList();
    }

    private Stream<RevocationDuty> duty(ConsentSubject subject) {
        return ConsentState.read(ledger, subject).revocationDueSince().stream()
                .map(ended -> new RevocationDuty(subject, ended));
    }
}
