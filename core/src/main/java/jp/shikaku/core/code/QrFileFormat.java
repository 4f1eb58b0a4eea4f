package jp.shikaku.core.code;

/**
 * QRコードファイル形式 (OQSCD034): the form in which the QR code of an access URL comes. The names of list and element are inferred from the values.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire QrFileFormat
 */
public enum QrFileFormat implements CodeList {
    /** PDF形式: PDF. */
    PDF("1", "PDF形式", "PDF"),

    /** PNG形式: PNG. */
    PNG("2", "PNG形式", "PNG");

    private final Entry entry;

    QrFileFormat(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
