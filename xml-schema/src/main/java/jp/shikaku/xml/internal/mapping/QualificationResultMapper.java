package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.xml.internal.wire.QualificationResultBody;
import jp.shikaku.xml.internal.wire.ResultList;

/** The body of an answer about one person. Stateless. */
final class QualificationResultMapper {

    private QualificationResultMapper() {}

    static QualificationResult toValue(QualificationResultBody wire) {
        return QualificationResult.builder()
                .searchKey(Optional.ofNullable(wire.getQualificationConfirmSearchInfo())
                        .map(SearchKeyMapper::toValue)
                        .orElse(null))
                .processingResultStatus(wire.getProcessingResultStatus())
                .processingResultCode(wire.getProcessingResultCode())
                .processingResultMessage(wire.getProcessingResultMessage())
                .validity(wire.getQualificationValidity())
                .qualifications(
                        QualificationMapper.toValues(wire.getResultList()).toList())
                .prescriptionIssueSelect(wire.getPrescriptionIssueSelect())
                .build();
    }

    static QualificationResultBody toWire(QualificationResult value) {
        QualificationResultBody wire = new QualificationResultBody();
        value.searchKey().map(SearchKeyMapper::toWire).ifPresent(wire::setQualificationConfirmSearchInfo);
        value.processingResultStatus().ifPresent(wire::setProcessingResultStatus);
        value.processingResultCode().ifPresent(wire::setProcessingResultCode);
        value.processingResultMessage().ifPresent(wire::setProcessingResultMessage);
        value.validity().ifPresent(wire::setQualificationValidity);
        fillQualifications(wire, value.qualifications());
        value.prescriptionIssueSelect().ifPresent(wire::setPrescriptionIssueSelect);
        return wire;
    }

    private static void fillQualifications(QualificationResultBody wire, List<Qualification> qualifications) {
        if (!qualifications.isEmpty()) {
            ResultList list = new ResultList();
            qualifications.stream()
                    .map(QualificationMapper::toWire)
                    .forEach(list.getResultOfQualificationConfirmation()::add);
            wire.setResultList(list);
        }
    }
}
