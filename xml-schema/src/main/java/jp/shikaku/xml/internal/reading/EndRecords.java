package jp.shikaku.xml.internal.reading;

import jp.shikaku.core.port.AnswerCompleteness.Verdict;

/** The records that end a PDF and a zip file, in texts of one character for each byte. Stateless. */
final class EndRecords {

    static final String PDF = "%PDF";
    static final String ZIP = "PK\u0003\u0004";

    /** Readers look for the end record of a PDF in its last 1,024 bytes. */
    static final int PDF_TAIL = 1024;

    /** The end record of a zip file has 22 bytes and a comment of up to 65,535. */
    static final int ZIP_TAIL = 22 + 65_535;

    private static final String PDF_END = "%%EOF";
    private static final String ZIP_END = "PK\u0005\u0006";
    private static final int ZIP_END_LENGTH = 22;

    private EndRecords() {}

    static Verdict pdf(String tail) {
        return tail.contains(PDF_END) && !tail.endsWith("\0") ? Verdict.COMPLETE : Verdict.UNFINISHED;
    }

    /** Also the directory must end where its record begins: a zip in a zip has an end record as well. */
    static Verdict zip(String tail, long size) {
        int record = tail.lastIndexOf(ZIP_END);
        if (record < 0 || tail.length() - record < ZIP_END_LENGTH) {
            return Verdict.UNFINISHED;
        }
        long directoryEnd = number(tail, record + 12, 4) + number(tail, record + 16, 4);
        long commentLength = number(tail, record + 20, 2);
        boolean fits = directoryEnd == size - tail.length() + record
                && commentLength == tail.length() - record - ZIP_END_LENGTH;
        return fits ? Verdict.COMPLETE : Verdict.UNFINISHED;
    }

    /** Least significant byte first. */
    private static long number(String bytes, int from, int length) {
        long number = 0;
        for (int i = from + length - 1; i >= from; i--) {
            number = number << 8 | bytes.charAt(i);
        }
        return number;
    }
}
