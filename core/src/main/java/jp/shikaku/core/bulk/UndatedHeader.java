package jp.shikaku.core.bulk;

import jp.shikaku.core.message.RequestHeader;

/** Headers of requests that ask for no particular day. */
final class UndatedHeader {

    private UndatedHeader() {}

    /** The header without a day, which a client fills in for all. */
    static RequestHeader of(RequestHeader header) {
        return header.toBuilder().qualificationConfirmationDate(null).build();
    }
}
