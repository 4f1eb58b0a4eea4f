package jp.shikaku.core.code;

/**
 * 医療券・調剤券別 (OQSCD018): The kind of medical-aid ticket.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire TicketType
 */
public enum TicketType implements CodeList {
    /** 医療券: medical ticket. */
    MEDICAL_TICKET("01", "医療券", "medical ticket"),

    /** 調剤券: dispensing ticket. */
    DISPENSING_TICKET("02", "調剤券", "dispensing ticket");

    private final Entry entry;

    TicketType(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
