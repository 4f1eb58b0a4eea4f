package jp.shikaku.core.code;

/**
 * 感染症法第37条の2の該当状況 (OQSCD023): Whether article 37-2 of the Infectious Diseases Act applies. The element is spelled without its second i on the wire.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire StatusOfInfecton
 */
public enum StatusOfInfection implements CodeList {
    /** あり: yes. */
    APPLIES("01", "あり", "yes"),

    /** なし: no. */
    DOES_NOT_APPLY("02", "なし", "no");

    private final Entry entry;

    StatusOfInfection(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
