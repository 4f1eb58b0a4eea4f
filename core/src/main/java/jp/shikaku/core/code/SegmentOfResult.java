package jp.shikaku.core.code;

/**
 * 処理結果区分 (OQSCD003): How the processing of a whole file ended.
 *
 * <p>Immutable and thread-safe. One public source gives 3 for the abnormal end; every code but 1 and 2 is taken for it.
 *
 * @wire SegmentOfResult
 */
public enum SegmentOfResult implements CodeList {
    /** 正常終了: normal end. */
    NORMAL("1", "正常終了", "normal end"),

    /** 処理中: in progress. */
    IN_PROGRESS("2", "処理中", "in progress"),

    /** 異常終了: abnormal end. */
    ABNORMAL("9", "異常終了", "abnormal end");

    private final Entry entry;

    SegmentOfResult(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
