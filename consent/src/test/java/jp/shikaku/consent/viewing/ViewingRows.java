package jp.shikaku.consent.viewing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.Row;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.qualification.ViewingConsent;

/** The boundary cases of viewing. */
final class ViewingRows {

    private ViewingRows() {}

    static List<Row> all() {
        return Row.of("viewing.csv");
    }

    /** The decision on the facts of a row, in the words of the table. */
    static String decided(Row row) {
        ViewingDecision decision = ViewingRules.standard().decide(facts(row), Row.instant(row.get("now")));
        return decision instanceof ViewingDecision.Allowed allowed
                ? "until " + allowed.until().map(LocalDateTime::toString).orElse("revoked") + notices(row, allowed)
                : decision.denial().orElseThrow().name();
    }

    /** Told only where the table names one. */
    private static String notices(Row row, ViewingDecision.Allowed allowed) {
        Set<String> names = new TreeSet<>();
        allowed.notices().forEach(notice -> names.add(notice.name()));
        return row.get("expected").split(" ").length > 2 ? " " + String.join(" ", names) : "";
    }

    /** The expected decision, with its time as {@link LocalDateTime} writes it. */
    static String expected(Row row) {
        String[] words = row.get("expected").split(" ");
        if (words.length > 1 && !words[1].equals("revoked")) {
            words[1] = LocalDateTime.parse(words[1]).toString();
        }
        return String.join(" ", words);
    }

    static ViewingFacts facts(Row row) {
        return ViewingFacts.builder(CareSetting.valueOf(row.get("setting")))
                .consent(ViewingConsent.builder()
                        .flag(row.find("flag", flag -> Coded.parse(ConsentFlag.class, flag))
                                .orElse(null))
                        .consentTime(row.find("consented", LocalDateTime::parse).orElse(null))
                        .availableTime(
                                row.find("available", LocalDateTime::parse).orElse(null))
                        .build())
                .booking(booking(row).orElse(null))
                .relation(relation(row).orElse(null))
                .declaration(row.find("declared", ViewingRows::declaration).orElse(null))
                .revoked(row.find("revoked").isPresent())
                .build();
    }

    private static Optional<Booking> booking(Row row) {
        Booking.State state = row.find("booking", Booking.State::valueOf).orElse(Booking.State.CONFIRMED);
        return row.find("visit", LocalDate::parse).map(day -> new Booking(day, state));
    }

    private static Optional<Relation> relation(Row row) {
        return row.find("first", LocalDate::parse)
                .map(first -> Relation.begun(Row.INSTITUTION, first))
                .map(relation -> row.find("ended", LocalDateTime::parse)
                        .map(relation::ended)
                        .orElse(relation))
                .map(relation -> row.find("confirmed", LocalDate::parse)
                        .map(relation::confirmed)
                        .orElse(relation));
    }

    private static Declaration declaration(String text) {
        String[] words = text.split(" ");
        LocalDateTime at = LocalDateTime.parse(words[1]);
        String reason = words[0].endsWith("NO_REASON") ? " " : "意識障害で搬送";
        if (words[0].startsWith("DISASTER")) {
            String notice = words[0].endsWith("NO_NOTICE") ? "" : "架空県全域";
            return new Declaration.Disaster(notice, at, at.plusDays(7), Declaration.DisasterConsent.VERBAL, reason);
        }
        Set<TwoFactorElement> factors = words[0].equals("ONE_FACTOR")
                ? Set.of(TwoFactorElement.MEMORY)
                : Set.of(TwoFactorElement.MEMORY, TwoFactorElement.OBJECT);
        return new Declaration.Emergency(!words[0].equals("UNAUTHORISED"), factors, reason, at);
    }
}
