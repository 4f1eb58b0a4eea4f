package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes come: they are read, or refused with a code. Nothing else is thrown, and no character is lost unnoticed. */
class DamagedDocumentsProperties {

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?x?>",
            "<!DOCTYPE x>",
            "<a>",
            "</a>",
            "xmlns='u'",
            "\0",
            "\uFFFD",
            "ﾏｻ",
            "山");

    @Property(tries = 2_000)
    void decode_damagedDocument_isReadOrRefused(@ForAll("names") String name, @ForAll long seed) {
        byte[] document = damage(Documents.golden(name), new Random(seed));

        readOrRefused(name, document).ifPresent(DamagedDocumentsProperties::assertNothingLostUnnoticed);
        assertThatCode(() -> completeness(document)).doesNotThrowAnyException();
    }

    /** What is not whole is not readable. The reverse does not hold: reading asks for more, such as the character set. */
    @Property(tries = 1_000)
    void completeness_ofWhatCanBeRead_isComplete(@ForAll("names") String name, @ForAll long seed) throws IOException {
        byte[] document = damage(Documents.golden(name), new Random(seed));

        if (readOrRefused(name, document).isPresent()) {
            assertThat(completeness(document)).isEqualTo(Verdict.COMPLETE);
        }
    }

    private static Optional<Decoded> readOrRefused(String name, byte[] document) {
        try {
            return Optional.of(Documents.decode(Documents.messageId(name), document));
        } catch (MalformedAnswerException refused) {
            return Optional.empty();
        }
    }

    /** The mark of a lost character cannot be written, and so shows whether one was read. */
    private static void assertNothingLostUnnoticed(Decoded decoded) {
        boolean lost = unwritable(decoded).stream()
                .anyMatch(violation -> violation.details().contains("U+FFFD"));
        boolean noted = decoded.notices().stream().anyMatch(notice -> notice.code() == DiagnosticCode.LOST_CHARACTER);
        assertThat(noted || !lost).isTrue();
    }

    /** A choice that was damaged has no code any more, so there is nothing to write. */
    private static List<Violation> unwritable(Decoded decoded) {
        try {
            Documents.encode(decoded.message(), Documents.UTF_8);
            return List.of();
        } catch (InvalidRequestException refused) {
            return refused.violations();
        } catch (SetupException refused) {
            assertThat(refused.code()).isEqualTo(DiagnosticCode.CHOICE_NOT_NAMED);
            return List.of();
        }
    }

    private static Verdict completeness(byte[] document) throws IOException {
        return Documents.CODEC.completeness().of(Payload.of(document));
    }

    /** One to four times: a byte changed, a piece put in, or a piece cut out. */
    private static byte[] damage(byte[] document, Random random) {
        byte[] damaged = document;
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(damaged.length);
            int until = Math.min(damaged.length, at + random.nextInt(40));
            damaged = switch (random.nextInt(3)) {
                case 0 -> join(damaged, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> join(damaged, at, piece(random), at);
                default -> join(damaged, at, new byte[0], until);
            };
        }
        return damaged;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] document, int until, byte[] piece, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(Arrays.copyOf(document, until));
        joined.writeBytes(piece);
        joined.writeBytes(Arrays.copyOfRange(document, from, document.length));
        return joined.toByteArray();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Documents.golden().toList());
    }
}
