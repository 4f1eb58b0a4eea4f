package jp.shikaku.core.code;

/**
 * ファイル種別 of specific health checkups: as what they are asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire FileCategory
 */
public enum CheckupFileCategory implements CodeList {
    /** 特定健診 PDF: checkups, PDF. */
    PDF("1", "特定健診 PDF", "checkups, PDF"),

    /** 特定健診 XML: checkups, XML. */
    XML("2", "特定健診 XML", "checkups, XML");

    private final Entry entry;

    CheckupFileCategory(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /**
     * Whether the answer is to be a PDF.
     *
     * @return whether a PDF is asked for
     */
    public boolean isPdf() {
        return this == PDF;
    }
}
