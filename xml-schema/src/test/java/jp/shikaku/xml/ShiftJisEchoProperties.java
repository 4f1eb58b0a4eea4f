package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Characters replaced by their twins on the way to a Shift_JIS terminal: what it echoes still belongs to the request. */
class ShiftJisEchoProperties {

    private static final String TWINS = "〜‖−—¢£¬";
    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final Ticket TICKET = new Ticket(
            CardCheck.MESSAGE_ID, "OQSsiquc01req_202611210001.xml", INSTITUTION, new ExchangeId("202611210001"));

    @Property(tries = 200)
    void decode_twinsInRequest_echoBelongsToTheRequest(@ForAll("withTwins") String text) {
        CardCheck asked = asked(text);

        Message echoed = Documents.CODEC
                .decode(CardCheck.MESSAGE_ID, Documents.CODEC.encode(asked, Documents.SHIFT_JIS), Documents.SHIFT_JIS)
                .message();

        assertThat(echoed).as("a character was replaced").isNotEqualTo(asked);
        assertThat(PendingRequest.of(TICKET, asked.correlationKeys()).mismatch(echoed.correlationKeys()))
                .isEmpty();
    }

    private static CardCheck asked(String text) {
        RequestHeader header = RequestHeader.builder()
                .medicalInstitutionCode(INSTITUTION)
                .arbitraryFileIdentifier(ArbitraryFileIdentifier.of(text))
                .qualificationConfirmationDate(LocalDate.of(2026, 11, 21))
                .build();
        CardSearchKey key = CardSearchKey.builder()
                .insurerNumber(InsurerNumber.of("06990014"))
                .insuredCardSymbol(InsuredCardSymbol.of(text))
                .insuredIdentificationNumber(InsuredIdentificationNumber.of(text))
                .birthdate(LocalDate.of(1968, 1, 15))
                .limitConsent(Coded.of(LimitCertificateConsent.values()[0]))
                .arbitraryIdentifier(ArbitraryIdentifier.of(text))
                .build();
        return new CardCheck(header, key);
    }

    @Provide
    Arbitrary<String> withTwins() {
        Arbitrary<String> around =
                Arbitraries.strings().withChars(TWINS + "架空アｱﾞー-0A").ofMaxLength(9);
        Arbitrary<Character> twin = Arbitraries.chars().with(TWINS.toCharArray());
        return around.flatMap(before -> twin.flatMap(one -> around.map(after -> before + one + after)));
    }
}
