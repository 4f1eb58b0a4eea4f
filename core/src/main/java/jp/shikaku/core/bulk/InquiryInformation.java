package jp.shikaku.core.bulk;

import java.util.List;
import java.util.Objects;

/**
 * 照会する情報: one kind of information that a {@link CareInquiry} asks for, by the name it has in the terminal's profile. Immutable and
 * thread-safe.
 *
 * <p>An official guide names the four kinds here. Which there are, and their codes, only the interface specification says; so the profile
 * names each with its code (entry {@code choice.information.QUALIFICATION=…}), also such as are not named here; those are taken for medical
 * information, which a receipt computer may not ask for.
 *
 * @param value the name, such as {@code QUALIFICATION}
 * @wire InquiryInformation
 */
public record InquiryInformation(String value) {

    /** The list of these names in a profile. */
    public static final String LIST = "information";

    /** 資格情報: the qualification. */
    public static final InquiryInformation QUALIFICATION = new InquiryInformation("QUALIFICATION");

    /**
     * 診療・薬剤情報、特定健診情報等: treatment, drugs, checkups. What an answer holds of them is not known: the viewing consents are read, the
     * rest has no place in a unit and never stays in a receipt computer.
     */
    public static final InquiryInformation MEDICAL_INFORMATION = new InquiryInformation("MEDICAL_INFORMATION");

    /** 限度額適用認定証情報: the limit certificate. */
    public static final InquiryInformation LIMIT_CERTIFICATE = new InquiryInformation("LIMIT_CERTIFICATE");

    /** 特定疾病療養受療証情報: the certificates for specific diseases. */
    public static final InquiryInformation SPECIFIC_DISEASES = new InquiryInformation("SPECIFIC_DISEASES");

    /**
     * One kind of information.
     *
     * @param value its name in the profile
     */
    public InquiryInformation {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the kinds that an official guide names.
     *
     * @return the four of them
     */
    public static List<InquiryInformation> known() {
        return List.of(QUALIFICATION, MEDICAL_INFORMATION, LIMIT_CERTIFICATE, SPECIFIC_DISEASES);
    }

    /**
     * Returns its name, which is nothing personal.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return value;
    }
}
