package jp.shikaku.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.shikaku.core.BulkClient;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.InventedPerson;

/** What an office asks for in the evening: tomorrow's patients, and those who agreed to a home visit. */
final class BulkDemo {

    private static final int WEEK = 7;

    private final BulkClient bulk;
    private final Locale locale;

    BulkDemo(BulkClient bulk, Locale locale) {
        this.bulk = bulk;
        this.locale = locale;
    }

    /** A unit for each patient, one of them an error. */
    DemoStep.Outcome inquiry(Collection<InventedPerson> people) {
        List<CardSearchKey> keys = new ArrayList<>();
        people.forEach(person -> keys.add(key(person, keys.size() + 1)));
        LocalDate tomorrow = LocalDate.now(Japan.clock()).plusDays(1);
        List<BulkEntry<BulkConfirmUnit>> entries = receive(BulkInquiry.of(keys).on(tomorrow));
        boolean each = entries.stream().map(BulkDemo::searchKey).toList().equals(keys);
        return outcome(entries, each);
    }

    private static CardSearchKey key(InventedPerson person, int place) {
        return person.cardCheck().build().searchKey().toBuilder()
                .limitConsent(null)
                .arbitraryIdentifier(ArbitraryIdentifier.of("patient-" + place))
                .build();
    }

    private static CardSearchKey searchKey(BulkEntry<BulkConfirmUnit> entry) {
        return entry.unit().flatMap(BulkConfirmUnit::searchKey).orElseThrow();
    }

    /** Those with a valid card agreed in the last days. */
    DemoStep.Outcome consented(InventedPerson expected) {
        LocalDate today = LocalDate.now(Japan.clock());
        List<BulkEntry<BulkConfirmUnit>> entries =
                receive(ConsentedFetch.homeVisit(DateRange.of(today.minusDays(WEEK), today)));
        boolean found = entries.stream().allMatch(entry -> belongsTo(expected, entry));
        return outcome(entries, entries.size() == 1 && found);
    }

    private static boolean belongsTo(InventedPerson person, BulkEntry<BulkConfirmUnit> entry) {
        return entry.unit().orElseThrow().qualifications().stream()
                .anyMatch(qualification -> qualification.person().name().equals(Optional.of(person.name())));
    }

    private List<BulkEntry<BulkConfirmUnit>> receive(BulkRequest<BulkConfirmUnit> request) {
        List<BulkEntry<BulkConfirmUnit>> entries = new ArrayList<>();
        try (BulkResult<BulkConfirmUnit> result = bulk.send(request, progress -> {})) {
            result.forEach(entries::add);
        }
        return entries;
    }

    private DemoStep.Outcome outcome(List<BulkEntry<BulkConfirmUnit>> entries, boolean asExpected) {
        long errors = entries.stream().filter(entry -> !entry.isNormal()).count();
        return new DemoStep.Outcome(Texts.get("demo.bulk", locale, entries.size(), errors), asExpected);
    }
}
