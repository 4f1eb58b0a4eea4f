package jp.shikaku.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CodedProperties {

    @Property
    void parse_anyCode_isKeptAndKnownOnlyIfItIsInTheList(@ForAll String code) {
        Coded<QualificationValidity> coded = Coded.parse(QualificationValidity.class, code);
        assertThat(coded.code()).isEqualTo(code);
        assertThat(coded.known().map(CodeList::code))
                .isEqualTo(Stream.of(QualificationValidity.values())
                        .map(CodeList::code)
                        .filter(code::equals)
                        .findFirst());
    }
}
