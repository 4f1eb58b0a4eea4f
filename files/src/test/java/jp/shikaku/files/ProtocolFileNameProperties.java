package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProtocolFileNameProperties {

    @Property
    void parse_whatWasWritten_givesItBack(@ForAll("names") ProtocolFileName name) {
        assertThat(ProtocolFileName.parse(name.toString())).contains(name);
    }

    @Property
    void toString_whatWasRead_givesItBack(@ForAll("nearNames") String text) {
        Optional<ProtocolFileName> parsed = ProtocolFileName.parse(text);

        assertThat(parsed.map(ProtocolFileName::toString)).isEqualTo(parsed.map(name -> text));
    }

    @Property
    void parse_anyText_givesNothingThatLeavesTheFolder(@ForAll String text) {
        assertThat(ProtocolFileName.parse(text).map(ProtocolFileName::toString).orElse("a_b.xml"))
                .matches("[A-Za-z0-9_-]+\\.[a-z]{3}");
    }

    @Provide
    Arbitrary<ProtocolFileName> names() {
        Arbitrary<String> families = Arbitraries.of("OQS", "YZK", "TKK", "CIP", "XXX-");
        Arbitrary<String> functions = Arbitraries.of("siquc01", "muquc02", "siimm01", "IF029");
        Arbitrary<String> directions = Arbitraries.of("req", "res", "res_face");
        Arbitrary<String> identifiers = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("_-ABC")
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(identifier -> !identifier.startsWith("face_"));
        return Combinators.combine(
                        families, functions, directions, identifiers, Arbitraries.of("xml", "zip", "pdf", "err"))
                .as((family, function, direction, identifier, extension) -> new ProtocolFileName(
                        MessageId.of(family + function + direction), new ExchangeId(identifier), extension));
    }

    @Provide
    Arbitrary<String> nearNames() {
        Arbitrary<String> pieces = Arbitraries.of(
                "OQSsiquc01", "req", "res", "_", "face", "_face_", "1", ".", "xml", "err", "-", "É", "/");
        return pieces.list().ofMaxSize(9).map(list -> String.join("", list));
    }
}
