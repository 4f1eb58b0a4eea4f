package jp.shikaku.transport.mock;

import java.util.Optional;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;

/** A card in the form in which two ways of writing it are compared. */
record CardKey(String insurerNumber, String symbol, String number, String branch) {

    static CardKey of(InventedPerson person) {
        return new CardKey(
                person.insurerNumber().value(),
                comparable(person.symbol()),
                person.number().comparable(),
                value(person.branch()));
    }

    static CardKey of(CardSearchKey key) {
        return new CardKey(
                key.insurerNumber().map(InsurerNumber::value).orElse(""),
                comparable(key.insuredCardSymbol()),
                key.insuredIdentificationNumber()
                        .map(InsuredIdentificationNumber::comparable)
                        .orElse(""),
                value(key.insuredBranchNumber()));
    }

    static CardKey of(ReferenceNumberRegistration registration) {
        return of(CardSearchKey.builder()
                .insurerNumber(registration.insurerNumber().orElse(null))
                .insuredCardSymbol(registration.insuredCardSymbol().orElse(null))
                .insuredIdentificationNumber(
                        registration.insuredIdentificationNumber().orElse(null))
                .insuredBranchNumber(registration.insuredBranchNumber().orElse(null))
                .build());
    }

    /** Older cards have no branch number, and can be asked for without one. */
    CardKey withoutBranch() {
        return new CardKey(insurerNumber, symbol, number, "");
    }

    private static String comparable(Optional<InsuredCardSymbol> symbol) {
        return symbol.map(InsuredCardSymbol::comparable).orElse("");
    }

    private static String value(Optional<InsuredBranchNumber> branch) {
        return branch.map(InsuredBranchNumber::value).orElse("");
    }
}
