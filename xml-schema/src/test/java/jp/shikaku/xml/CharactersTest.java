package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Characters that tell the three forms of Shift_JIS apart, and a million texts of those that Windows-31J has. */
class CharactersTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String SEPARATOR = "|";
    private static final int TEXTS = 1_000_000;
    private static final int TEXTS_OF_A_DOCUMENT = 2_500;
    private static final int LONGEST = 20;
    private static final long SEED = 20_261_121;

    /** An empty column says nothing about that character set. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # character, Shift_JIS, windows-31j and x-SJIS_0213 of the JDK, written by this library for a terminal of Shift_JIS
            U+301C, 8160, none, 8160, 8160
            U+FF5E, none, 8160, 81B0, 8160
            U+2212, 817C, none, 817C, 817C
            U+FF0D, none, 817C, 81AF, 817C
            U+2016, 8161, none, 8161, 8161
            U+2225, none, 8161, 81D2, 8161
            U+2014, 815C, none, 815C, 815C
            U+2015, none, 815C, , 815C
            U+9AD9, none, FBFC, none, FBFC
            U+FA11, none, FAB1, 9892, FAB1
            U+5FB7, none, FABA, EAC3, FABA
            U+2460, none, 8740, 8740, 8740
            U+2161, none, 8755, 8755, 8755
            U+20BB7, none, none, none, none
            U+E0100, none, none, none, none
            U+FF76, B6, B6, B6, B6
            U+00A5, 5C, 5C, , none
            """)
    void encode_characterOfTheTable_givesTheseBytes(
            String codePoint, String shiftJis, String windows31j, String shiftJis2004, String written) {
        String character = Character.toString(Integer.parseInt(codePoint.substring(2), 16));

        assertThat(bytes(character, Charset.forName("Shift_JIS"))).isEqualTo(shiftJis);
        assertThat(bytes(character, WINDOWS_31J)).isEqualTo(windows31j);
        if (shiftJis2004 != null) {
            assertThat(bytes(character, Charset.forName("x-SJIS_0213"))).isEqualTo(shiftJis2004);
        }
        assertThat(written(character)).isEqualTo(written);
    }

    enum Terminal {
        UTF_8(Documents.UTF_8),
        SHIFT_JIS(Documents.SHIFT_JIS);

        private final TerminalProfile profile;

        Terminal(TerminalProfile profile) {
            this.profile = profile;
        }
    }

    @ParameterizedTest
    @EnumSource(Terminal.class)
    void decode_millionTextsOfAssignedCharacters_areWhatWasWritten(Terminal terminal) {
        int[] assigned = assigned();
        Random random = new Random(SEED);
        for (int written = 0; written < TEXTS; written += TEXTS_OF_A_DOCUMENT) {
            String texts = Stream.generate(() -> text(random, assigned))
                    .limit(TEXTS_OF_A_DOCUMENT)
                    .collect(Collectors.joining(SEPARATOR, SEPARATOR, SEPARATOR));

            Decoded read =
                    Documents.decode(CardCheckAnswer.MESSAGE_ID, Documents.encode(answer(texts), terminal.profile));

            assertThat(((CardCheckAnswer) read.message()).header().errorMessage())
                    .as("texts from %d on, seed %d", written, SEED)
                    .hasValue(texts);
        }
    }

    /** All that Windows-31J has, but for controls: those, the mark of a lost character among them, are never sent. */
    private static int[] assigned() {
        return IntStream.rangeClosed(' ', Character.MAX_VALUE)
                .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c) && c != 0xFFFD)
                .filter(c -> Character.toString(c).equals(asWindows31j(Character.toString(c))))
                .filter(c -> c != SEPARATOR.charAt(0))
                .toArray();
    }

    private static String asWindows31j(String text) {
        return new String(text.getBytes(WINDOWS_31J), WINDOWS_31J);
    }

    private static String text(Random random, int[] assigned) {
        int[] characters = random.ints(1 + random.nextInt(LONGEST), 0, assigned.length)
                .map(index -> assigned[index])
                .toArray();
        return new String(characters, 0, characters.length);
    }

    private static CardCheckAnswer answer(String text) {
        AnswerHeader header = AnswerHeader.builder()
                .segmentOfResult(Coded.of(SegmentOfResult.ABNORMAL))
                .errorMessage(text)
                .build();
        return new CardCheckAnswer(header, QualificationResult.builder().build());
    }

    private static String written(String character) {
        try {
            byte[] document = Documents.encode(answer(SEPARATOR + character + SEPARATOR), Documents.SHIFT_JIS);
            String bytes = new String(document, StandardCharsets.ISO_8859_1);
            return hex(bytes.substring(bytes.indexOf(SEPARATOR) + 1, bytes.lastIndexOf(SEPARATOR))
                    .getBytes(StandardCharsets.ISO_8859_1));
        } catch (InvalidRequestException refused) {
            return "none";
        }
    }

    private static String bytes(String character, Charset charset) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(character));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return hex(array);
        } catch (CharacterCodingException unmappable) {
            return "none";
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
