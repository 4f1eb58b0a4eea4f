package jp.shikaku.core.code;

/**
 * 救急時閲覧権限有無 (OQSCD043): whether the account may view in an emergency. The name of the element is a placeholder.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire EmergencyAuthority
 */
public enum EmergencyAuthority implements CodeList {
    /** 権限無し: no authority. */
    NONE("0", "権限無し", "no authority"),

    /** 権限あり: authority. */
    GRANTED("1", "権限あり", "authority");

    private final Entry entry;

    EmergencyAuthority(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
