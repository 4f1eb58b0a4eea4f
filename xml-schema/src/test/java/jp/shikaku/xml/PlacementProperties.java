package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.QualificationAnswer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Medical information in an answer about qualifications, wherever it stands, gets into no value: there is no place for it. */
class PlacementProperties {

    private static final String CANARY = "CANARY-48151623";

    /** Between two tags, below the root. */
    private static final Pattern GAP = Pattern.compile("(?<=>)\\s*(?=<(?!XmlMsg|/XmlMsg|\\?))");

    private static final List<String> PARTS = List.of(
            "<MeTrMonthInf><DiDateInfs><DiDateInf><DrugInfs><DrugInf><DrugN>%s</DrugN></DrugInf></DrugInfs></DiDateInf>"
                    + "</DiDateInfs></MeTrMonthInf>",
            "<CzDiInf><CzDiMonthInf><CzMeTrDiHNm>%s</CzMeTrDiHNm></CzDiMonthInf></CzDiInf>",
            "<ShDrugInf><ShDrugC>%s</ShDrugC></ShDrugInf>",
            "<MeTrInf><SinInfN><![CDATA[%s]]></SinInfN></MeTrInf>",
            "<SpecificHealthCheckupInfo><EffectiveTime>20260610</EffectiveTime><ItemName>%s</ItemName>"
                    + "</SpecificHealthCheckupInfo>",
            "<OperationInfo kind=\"%1$s\"><Name>%1$s</Name></OperationInfo>");

    @Property(tries = 150)
    void decode_medicalPartsAnywhere_materialiseNowhere(@ForAll("answers") String name, @ForAll long seed) {
        MessageId id = Documents.messageId(name);
        String document = withMedicalParts(name, new Random(seed));
        assertThat(document).contains(CANARY);

        Decoded decoded = Documents.decode(id, document);

        assertThat(new String(Documents.encode(decoded.message(), Documents.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain(CANARY);
        assertThat(decoded.notices())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.path()).doesNotContain(CANARY));
        assertThat(decoded.notices())
                .extracting(Notice::code)
                .filteredOn(code -> !Documents.ABOUT_CONTENT.contains(code))
                .containsOnly(DiagnosticCode.UNKNOWN_ELEMENT);
        assertThat(decoded.toString()).doesNotContain(CANARY);
    }

    @Property(tries = 100)
    void open_medicalPartsAnywhereInABulkResult_reachNoUnit(
            @ForAll("bulkResults") String name, @ForAll long seed, @ForAll boolean zipped) {
        byte[] document = withMedicalParts(name, new Random(seed)).getBytes(StandardCharsets.UTF_8);
        byte[] packed = zipped ? zip(name, document) : document;

        try (BulkDocument opened =
                Documents.CODEC.open(Documents.messageId(name), Payload.of(packed), Documents.UTF_8)) {
            List<BulkEntry<? extends BulkUnit>> entries = new ArrayList<>();
            opened.forEachRemaining(entries::add);
            BulkAnswer head = opened.head();
            BulkAnswer read = new BulkAnswer(
                    head.exchange(),
                    head.header(),
                    head.receptionNumber(),
                    head.counts(),
                    entries.stream().flatMap(entry -> entry.unit().stream()).toList(),
                    List.of());

            assertThat(entries).isNotEmpty().allMatch(entry -> entry.unit().isPresent());
            assertThat(new String(Documents.encode(read, Documents.UTF_8), StandardCharsets.UTF_8))
                    .contains("<Name>")
                    .doesNotContain(CANARY);
            assertThat(head.notices() + " " + entries).doesNotContain(CANARY);
        }
    }

    private static byte[] zip(String name, byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<String> bulkResults() {
        return Arbitraries.of(Documents.goldenResults());
    }

    private static String withMedicalParts(String name, Random random) {
        StringBuilder document = new StringBuilder(new String(Documents.golden(name), StandardCharsets.UTF_8));
        for (int times = random.nextInt(3); times >= 0; times--) {
            List<Integer> gaps = new ArrayList<>(
                    GAP.matcher(document).results().map(MatchResult::start).toList());
            String part = PARTS.get(random.nextInt(PARTS.size())).formatted(CANARY);
            document.insert(gaps.get(random.nextInt(gaps.size())), part);
        }
        return document.toString();
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(qualificationAnswers().toList());
    }

    private static Stream<String> qualificationAnswers() {
        return Documents.golden()
                .filter(name -> MessageCatalogue.find(Documents.messageId(name))
                        .flatMap(MessageType::valueType)
                        .filter(QualificationAnswer.class::isAssignableFrom)
                        .isPresent());
    }

    /** So the property is about each of them that is not read unit by unit and is no medical one itself. */
    @Example
    void answers_areOfEachKindThatMayCarryMedicalInformation() {
        assertThat(qualificationAnswers().map(Documents::messageId))
                .containsAll(MessageCatalogue.types().stream()
                        .filter(type ->
                                type.mayCarryMedicalInformation() && !type.id().isRequest())
                        .filter(type -> type.valueType()
                                .filter(value -> !MedicalAnswer.class.isAssignableFrom(value))
                                .filter(value -> value != BulkAnswer.class && value != BulkReception.class)
                                .isPresent())
                        .map(MessageType::id)
                        .toList());
    }
}
