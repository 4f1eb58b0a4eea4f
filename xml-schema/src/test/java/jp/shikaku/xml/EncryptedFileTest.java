package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"OQSsiquc01res", "OQSsiimm01res", "OQSsihvq01res"})
    void decode_encryptedAnswer_isToldWithTheNextStep(String id) throws IOException {
        MalformedAnswerException refusal = refusal(MessageId.of(id), encrypted());

        assertThat(refusal.code()).isEqualTo(DiagnosticCode.ENCRYPTED);
        assertThat(refusal.next(Locale.ENGLISH)).contains("encrypt.conf");
        assertThat(refusal.next(Locale.JAPANESE)).contains("encrypt.conf");
    }

    @Test
    void decode_zipWithoutPassword_isNotCalledEncrypted() throws IOException {
        assertThat(refusal(MessageId.of("OQSsiquc01res"), zip()).code()).isNotEqualTo(DiagnosticCode.ENCRYPTED);
    }

    private static MalformedAnswerException refusal(MessageId id, byte[] document) {
        return catchThrowableOfType(
                MalformedAnswerException.class,
                () -> Documents.CODEC.decode(id, Payload.of(document), Documents.UTF_8));
    }

    /** As a program that encrypts marks it: bit 0 of the flags of the entry. */
    private static byte[] encrypted() throws IOException {
        byte[] zip = zip();
        zip[6] |= 1;
        return zip;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OQSsiquc01res_1.xml"));
            zip.write(Documents.golden("OQSsiquc01res_202611210001.xml"));
        }
        return bytes.toByteArray();
    }
}
