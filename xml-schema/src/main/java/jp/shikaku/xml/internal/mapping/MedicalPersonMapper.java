package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.medical.MedicalPerson;
import jp.shikaku.xml.internal.wire.QuaInf;
import jp.shikaku.xml.internal.wire.QualificationsInfo;

/** The person of an answer with medical information. Stateless. */
final class MedicalPersonMapper {

    private MedicalPersonMapper() {}

    static MedicalPerson toValue(QuaInf wire) {
        return MedicalPerson.builder()
                .name(wire.getName())
                .nameKana(wire.getKanaName())
                .birthdate(wire.getBirth())
                .sex(wire.getAdmGendCode())
                .build();
    }

    static QuaInf toQuaInf(MedicalPerson value) {
        QuaInf wire = new QuaInf();
        value.name().ifPresent(wire::setName);
        value.nameKana().ifPresent(wire::setKanaName);
        value.birthdate().ifPresent(wire::setBirth);
        value.sex().ifPresent(wire::setAdmGendCode);
        return wire;
    }

    static MedicalPerson toValue(QualificationsInfo wire) {
        return MedicalPerson.builder()
                .name(wire.getName())
                .nameKana(wire.getKanasName())
                .birthdate(wire.getBirthday())
                .sex(wire.getAdministrativeGenderCode())
                .build();
    }

    static QualificationsInfo toQualificationsInfo(MedicalPerson value) {
        QualificationsInfo wire = new QualificationsInfo();
        value.name().ifPresent(wire::setName);
        value.nameKana().ifPresent(wire::setKanasName);
        value.birthdate().ifPresent(wire::setBirthday);
        value.sex().ifPresent(wire::setAdministrativeGenderCode);
        return wire;
    }
}
