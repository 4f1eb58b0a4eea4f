package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.xml.internal.wire.BulkConfirmUnit;
import jp.shikaku.xml.internal.wire.BulkRegistrationUnit;

/** One person or registration of a bulk result. Stateless. */
final class BulkUnitMapper {

    private BulkUnitMapper() {}

    static jp.shikaku.core.bulk.BulkConfirmUnit toValue(BulkConfirmUnit wire) {
        return jp.shikaku.core.bulk.BulkConfirmUnit.builder()
                .searchKey(Optional.ofNullable(wire.getQualificationConfirmSearchInfo())
                        .map(SearchKeyMapper::toValue)
                        .orElse(null))
                .referenceNumbers(wire.getReferenceNumber().stream()
                        .filter(Objects::nonNull)
                        .toList())
                .processing(ProcessingResultMapper.toValue(
                        wire.getProcessingResultStatus(),
                        wire.getProcessingResultCode(),
                        wire.getProcessingResultMessage()))
                .validity(wire.getQualificationValidity())
                .qualifications(qualifications(wire))
                .build();
    }

    /** Whether a list stands around the results of some exchanges is not known, so they are read in both places. */
    private static List<Qualification> qualifications(BulkConfirmUnit wire) {
        return Stream.concat(
                        wire.getResultOfQualificationConfirmation().stream().map(QualificationMapper::toValue),
                        QualificationMapper.toValues(wire.getResultList()))
                .toList();
    }

    static BulkConfirmUnit toWire(jp.shikaku.core.bulk.BulkConfirmUnit value) {
        BulkConfirmUnit wire = new BulkConfirmUnit();
        value.searchKey().map(SearchKeyMapper::toWire).ifPresent(wire::setQualificationConfirmSearchInfo);
        wire.getReferenceNumber().addAll(value.referenceNumbers());
        ProcessingResultMapper.fill(
                value.processing(),
                wire::setProcessingResultStatus,
                wire::setProcessingResultCode,
                wire::setProcessingResultMessage);
        value.validity().ifPresent(wire::setQualificationValidity);
        value.qualifications().stream()
                .map(QualificationMapper::toWire)
                .forEach(wire.getResultOfQualificationConfirmation()::add);
        return wire;
    }

    static jp.shikaku.core.bulk.BulkRegistrationUnit toValue(BulkRegistrationUnit wire) {
        return jp.shikaku.core.bulk.BulkRegistrationUnit.builder()
                .registration(Optional.ofNullable(wire.getReferenceNumberRegistrationInfo())
                        .map(ReferenceNumberRegistrationMapper::toValue)
                        .orElse(null))
                .processing(ProcessingResultMapper.toValue(
                        wire.getProcessingResultStatus(),
                        wire.getProcessingResultCode(),
                        wire.getProcessingResultMessage()))
                .build();
    }

    static BulkRegistrationUnit toWire(jp.shikaku.core.bulk.BulkRegistrationUnit value) {
        BulkRegistrationUnit wire = new BulkRegistrationUnit();
        value.registration()
                .map(ReferenceNumberRegistrationMapper::toWire)
                .ifPresent(wire::setReferenceNumberRegistrationInfo);
        ProcessingResultMapper.fill(
                value.processing(),
                wire::setProcessingResultStatus,
                wire::setProcessingResultCode,
                wire::setProcessingResultMessage);
        return wire;
    }
}
