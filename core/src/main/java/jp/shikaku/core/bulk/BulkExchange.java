package jp.shikaku.core.bulk;

import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.message.MessageId;

/**
 * The exchanges in two steps, with the four messages of each: request, reception, download request, result. Immutable and thread-safe.
 */
public enum BulkExchange {
    /** 資格確認一括照会 (OQS-IF-005 to 008): the qualifications of known patients. */
    QUALIFICATIONS("OQSmuquc01", "OQSmuquc02", BulkConfirmUnit.class),

    /** 照会番号一括登録 (OQS-IF-009 to 012): reference numbers of known patients. */
    REFERENCE_NUMBERS("OQSmuimm01", "OQSmuimm02", BulkRegistrationUnit.class),

    /** 委託先資格情報の一括取得 (OQS-IF-013 to 016): medical tickets of public assistance for a month. */
    MEDICAL_TICKETS("OQSmutic01", "OQSmutic02", BulkConfirmUnit.class),

    /** 同意済資格情報一括取得（訪問診療等） (OQS-IF-017 to 020): who agreed before a home visit. */
    CONSENTED_HOME_VISIT("OQSmuhvq01", "OQSmuhvq02", MedicalTreatmentFlag.HOME_VISIT),

    /** 同意済資格情報一括取得（オンライン診療等） (OQS-IF-021 to 024): who agreed before online care. */
    CONSENTED_ONLINE("OQSmuonq01", "OQSmuonq02", MedicalTreatmentFlag.ONLINE),

    /** 資格確認一括照会（訪問診療等） (OQS-IF-029 to 032; provisional): chosen information about known patients, for home visits. */
    INQUIRY_HOME_VISIT("XXX-IF029", "XXX-IF031", MedicalTreatmentFlag.HOME_VISIT),

    /** 資格確認一括照会（オンライン診療等） (OQS-IF-033 to 036; provisional): chosen information about known patients, for online care. */
    INQUIRY_ONLINE("XXX-IF033", "XXX-IF035", MedicalTreatmentFlag.ONLINE);

    private final MessageId request;
    private final MessageId download;
    private final Class<? extends BulkUnit> unitType;
    private final Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag;

    BulkExchange(String first, String second, Class<? extends BulkUnit> unitType) {
        this(first, second, unitType, Optional.empty());
    }

    BulkExchange(String first, String second, MedicalTreatmentFlag medicalTreatmentFlag) {
        this(first, second, BulkConfirmUnit.class, Optional.of(Coded.of(medicalTreatmentFlag)));
    }

    BulkExchange(
            String first,
            String second,
            Class<? extends BulkUnit> unitType,
            Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag) {
        this.request = MessageId.of(first + "req");
        this.download = MessageId.of(second + "req");
        this.unitType = unitType;
        this.medicalTreatmentFlag = medicalTreatmentFlag;
    }

    /**
     * Finds the exchange a message belongs to.
     *
     * @param id one of its four messages
     * @return empty when it belongs to none
     */
    public static Optional<BulkExchange> of(MessageId id) {
        return Stream.of(values()).filter(exchange -> exchange.has(id)).findFirst();
    }

    private boolean has(MessageId id) {
        return Stream.of(request, reception(), download, result()).anyMatch(id::equals);
    }

    /**
     * Returns the request of the first step.
     *
     * @return the id, such as {@code OQSmuquc01req}
     */
    public MessageId request() {
        return request;
    }

    /**
     * Returns the answer of the first step, which bears the reception number.
     *
     * @return the id, such as {@code OQSmuquc01res}
     */
    public MessageId reception() {
        return request.answer();
    }

    /**
     * Returns the request of the second step.
     *
     * @return the id, such as {@code OQSmuquc02req}
     */
    public MessageId download() {
        return download;
    }

    /**
     * Returns the answer of the second step, which holds the units.
     *
     * @return the id, such as {@code OQSmuquc02res}
     */
    public MessageId result() {
        return download.answer();
    }

    /**
     * Returns what its result consists of.
     *
     * @return the class of its units
     */
    public Class<? extends BulkUnit> unitType() {
        return unitType;
    }

    /**
     * Returns for which care it is (診療区分).
     *
     * @return home visits or online care, empty where it is for any
     */
    public Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag() {
        return medicalTreatmentFlag;
    }
}
