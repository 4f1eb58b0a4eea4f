package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EncryptedFileTest {

    private static final int FIRST_ENTRY = 0;

    static Stream<MessageId> answers() {
        return Stream.concat(
                Stream.of(
                                "OQSsiquc01res",
                                "OQSsiquc01res_face",
                                "OQSsiimm01res",
                                "OQSsihvq01res",
                                "YZKsiquc01res",
                                "TKKsiquc01res")
                        .map(MessageId::of),
                Stream.of(BulkExchange.values())
                        .flatMap(exchange -> Stream.of(exchange.reception(), exchange.result())));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void decode_encryptedAnswer_isToldWithTheNextStep(MessageId id) throws IOException {
        assertEncrypted(decoding(id, encrypted(FIRST_ENTRY)));
    }

    @ParameterizedTest
    @EnumSource
    void open_encryptedResult_isToldWithTheNextStep(BulkExchange exchange) throws IOException {
        assertEncrypted(opening(exchange, encrypted(FIRST_ENTRY)));
    }

    @ParameterizedTest
    @EnumSource
    void anyEntryEncrypted_isToldWithTheNextStep(BulkExchange exchange) throws IOException {
        byte[] document = encrypted(secondEntry());

        assertEncrypted(opening(exchange, document));
        assertEncrypted(decoding(exchange.result(), document));
    }

    @Test
    void decode_zipWithoutPassword_isNotCalledEncrypted() throws IOException {
        assertThat(refusal(decoding(MessageId.of("OQSsiquc01res"), zip())).code())
                .isNotEqualTo(DiagnosticCode.ENCRYPTED);
    }

    private static ThrowingCallable decoding(MessageId id, byte[] document) {
        return () -> Documents.CODEC.decode(id, Payload.of(document), Documents.UTF_8);
    }

    private static ThrowingCallable opening(BulkExchange exchange, byte[] document) {
        return () -> Documents.CODEC.open(exchange.result(), Payload.of(document), Documents.UTF_8);
    }

    private static void assertEncrypted(ThrowingCallable reading) {
        MalformedAnswerException refusal = refusal(reading);
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.ENCRYPTED);
        assertThat(refusal.next(Locale.ENGLISH)).contains("encrypt.conf");
        assertThat(refusal.next(Locale.JAPANESE)).contains("encrypt.conf");
    }

    private static MalformedAnswerException refusal(ThrowingCallable reading) {
        return catchThrowableOfType(MalformedAnswerException.class, reading);
    }

    /** As a program that encrypts marks it: bit 0 of the flags of the entry. */
    private static byte[] encrypted(int entry) throws IOException {
        byte[] zip = zip();
        zip[entry + 6] |= 1;
        return zip;
    }

    private static int secondEntry() throws IOException {
        byte[] zip = zip();
        int at = 4;
        while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != 3 || zip[at + 3] != 4) {
            at++;
        }
        return at;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OQSsiquc01res_1.xml"));
            zip.write(Documents.golden("OQSsiquc01res_202611210001.xml"));
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
