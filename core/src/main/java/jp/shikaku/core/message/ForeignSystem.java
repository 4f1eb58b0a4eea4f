package jp.shikaku.core.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 他システムの電文: the systems whose files lie beside those of the eligibility check, and are neither read nor touched. Known by how their
 * names begin, from public code and pages. Immutable and thread-safe.
 */
public enum ForeignSystem {
    /** 電子処方箋: e-prescriptions, also as a kind of the card reader's output. */
    ELECTRONIC_PRESCRIPTION("EPS", "EPS", "prescription"),
    /** 公費・医療費助成: the Public Medical Hub, also as a kind of the card reader's output. */
    PUBLIC_MEDICAL_HUB("PMH", "PMH", "publicmedicalhub"),
    /** 電子カルテ情報共有サービス: chart sharing. */
    CHART_SHARING("CIS", "CIS"),
    /** A family of which only the letters are public. */
    EMS("EMS", "EMS");

    private final String family;
    private final Pattern names;

    ForeignSystem(String family, String... prefixes) {
        this.family = family;
        this.names = Pattern.compile("(?:^|.*[^A-Za-z])(?:" + String.join("|", List.of(prefixes)) + ").*");
    }

    /**
     * Finds the system a file belongs to.
     *
     * @param fileName a file name without a folder
     * @return empty when it is none of these
     */
    public static Optional<ForeignSystem> of(String fileName) {
        return Stream.of(values())
                .filter(system -> system.names.matcher(fileName).matches())
                .findFirst();
    }

    /**
     * Returns the letters of the family.
     *
     * @return the letters, such as {@code EPS}
     */
    public String family() {
        return family;
    }
}
