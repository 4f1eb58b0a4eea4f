package jp.shikaku.transport.mock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.medical.MedicalPerson;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.message.AnswerHeader;

/**
 * Whose medical information is asked for, if that can be told. Immutable.
 *
 * @param scenario what happens
 * @param person empty when the answer is an error
 */
record MedicalCase(Scenario scenario, Optional<InventedPerson> person) {

    /** Not a code of the centre, whose list is not public, but not that of a success. */
    static final String FAILED = "9";

    static final String REASON = "見本の閲覧エラーです。";

    private static final Set<Scenario> WITHOUT_ANSWER = Set.of(
            Scenario.NO_MATCH,
            Scenario.SEVERAL_MATCH,
            Scenario.LOST,
            Scenario.LOST_NEW_QUALIFICATION,
            Scenario.PUBLIC_ASSISTANCE,
            Scenario.TERMINAL_ERROR);

    /** Medical tickets open no information, nor do lost cards. */
    static MedicalCase of(Register register, MedicalRequest<?> request) {
        List<InventedPerson> found = register.find(request.patient());
        if (found.size() != 1) {
            return new MedicalCase(Scenario.NO_MATCH, Optional.empty());
        }
        InventedPerson person = found.get(0);
        return new MedicalCase(
                person.scenario(), Optional.of(person).filter(known -> !WITHOUT_ANSWER.contains(known.scenario())));
    }

    /** Known errors echo institution and file identifier. */
    static AnswerHeader errorHeader(MedicalRequest<?> request) {
        return AnswerHeader.builder()
                .medicalInstitutionCode(
                        request.header().medicalInstitutionCode().orElse(null))
                .arbitraryFileIdentifier(
                        request.header().arbitraryFileIdentifier().orElse(null))
                .build();
    }

    static MedicalPerson person(InventedPerson person) {
        return MedicalPerson.builder()
                .name(person.name())
                .nameKana(person.nameKana())
                .birthdate(person.birthdate())
                .sex(Coded.of(person.sex()))
                .build();
    }

    @Override
    public String toString() {
        return "MedicalCase[" + scenario.token() + "]";
    }
}
