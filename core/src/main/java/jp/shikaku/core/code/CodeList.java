package jp.shikaku.core.code;

/**
 * A code list (コード表, OQSCDnnn) of the protocol. Implemented by enums: immutable and thread-safe.
 *
 * <p>In requests the enum itself is given, so that only known codes go out; in answers a {@link Coded} carries the code as it
 * came, because code lists grow.
 */
public interface CodeList {

    /**
     * Returns the row of the code list.
     *
     * @return code and names
     */
    Entry entry();

    /**
     * Returns the code on the wire.
     *
     * @return the code, one to three characters
     */
    default String code() {
        return entry().code();
    }

    /**
     * Returns the official Japanese name (名称).
     *
     * @return the name
     */
    default String japaneseName() {
        return entry().japaneseName();
    }

    /**
     * Returns the English name.
     *
     * @return the name
     */
    default String englishName() {
        return entry().englishName();
    }

    /**
     * One row of a code list. Immutable and thread-safe.
     *
     * @param code the code on the wire
     * @param japaneseName the official Japanese name
     * @param englishName the English name
     */
    record Entry(String code, String japaneseName, String englishName) {}
}
