package jp.shikaku.core.code;

/**
 * ファイル種別 of drug information: as what it is asked for, and whether with treatment.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire FileCategory
 */
public enum DrugFileCategory implements CodeList {
    /** 薬剤情報 PDF: drugs, PDF. */
    PDF("1", "薬剤情報 PDF", "drugs, PDF"),

    /** 薬剤情報 XML: drugs, XML. */
    XML("2", "薬剤情報 XML", "drugs, XML"),

    /** 薬剤・診療情報 PDF: drugs and treatment, PDF. */
    PDF_WITH_TREATMENT("3", "薬剤・診療情報 PDF", "drugs and treatment, PDF"),

    /** 薬剤・診療情報 XML: drugs and treatment, XML. */
    XML_WITH_TREATMENT("4", "薬剤・診療情報 XML", "drugs and treatment, XML");

    private final Entry entry;

    DrugFileCategory(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /**
     * Whether medical treatment is asked for as well.
     *
     * @return whether with treatment
     */
    public boolean withTreatment() {
        return this == PDF_WITH_TREATMENT || this == XML_WITH_TREATMENT;
    }

    /**
     * Whether the answer is to be a PDF.
     *
     * @return whether a PDF is asked for
     */
    public boolean isPdf() {
        return this == PDF || this == PDF_WITH_TREATMENT;
    }
}
