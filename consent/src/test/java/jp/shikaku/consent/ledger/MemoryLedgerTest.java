package jp.shikaku.consent.ledger;

class MemoryLedgerTest implements LedgerContract {

    private final ConsentLedger ledger = ConsentLedger.inMemory();

    @Override
    public ConsentLedger ledger() {
        return ledger;
    }
}
