package jp.shikaku.core.medical;

/**
 * Where a row about drugs comes from, the most reliable first: where several tell of the same day at the same institution, a claim goes before
 * a dispensing result, and that before a prescription. The order is that of one public client, not of the specification. Immutable and
 * thread-safe.
 */
public enum MedicalSource {
    /** レセプト: a claim; on the wire without prefix. */
    CLAIMS("レセプト", "claim"),

    /** 電子処方箋の調剤結果: a dispensing result of an electronic prescription; on the wire with Cz. */
    DISPENSING("調剤結果", "dispensing result"),

    /** 電子処方箋の処方: an electronic prescription; on the wire with Sh. */
    PRESCRIPTION("処方", "prescription");

    private final String japaneseName;
    private final String englishName;

    MedicalSource(String japaneseName, String englishName) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
    }

    /**
     * Returns the Japanese name.
     *
     * @return the name
     */
    public String japaneseName() {
        return japaneseName;
    }

    /**
     * Returns the English name.
     *
     * @return the name
     */
    public String englishName() {
        return englishName;
    }

    /**
     * Whether this source goes before another.
     *
     * @param other the other
     * @return false also for the same source
     */
    public boolean precedes(MedicalSource other) {
        return ordinal() < other.ordinal();
    }
}
