package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.Person;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;

/** The person. Stateless. */
final class PersonMapper {

    private PersonMapper() {}

    static Person toValue(ResultOfQualificationConfirmation wire) {
        return Person.builder()
                .name(wire.getName())
                .nameOfOther(wire.getNameOfOther())
                .nameKana(wire.getNameKana())
                .nameOfOtherKana(wire.getNameOfOtherKana())
                .sex1(wire.getSex1())
                .sex2(wire.getSex2())
                .birthdate(wire.getBirthdate())
                .address(wire.getAddress())
                .postNumber(wire.getPostNumber())
                .build();
    }

    static void fill(ResultOfQualificationConfirmation wire, Person value) {
        value.name().ifPresent(wire::setName);
        value.nameOfOther().ifPresent(wire::setNameOfOther);
        value.nameKana().ifPresent(wire::setNameKana);
        value.nameOfOtherKana().ifPresent(wire::setNameOfOtherKana);
        value.sex1().ifPresent(wire::setSex1);
        value.sex2().ifPresent(wire::setSex2);
        value.birthdate().ifPresent(wire::setBirthdate);
        value.address().ifPresent(wire::setAddress);
        value.postNumber().ifPresent(wire::setPostNumber);
    }
}
