package jp.shikaku.transport.mock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.port.Payload;

/** A PDF of one page with one line on it. Stateless. */
final class SamplePdf {

    private SamplePdf() {}

    /** A line of ASCII without brackets. */
    static PdfDocument of(String line) {
        String stream = "BT /F1 18 Tf 72 760 Td (" + line + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream");
        return new PdfDocument(Payload.of(document(objects).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String document(List<String> objects) {
        StringBuilder document = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", document.length()));
            document.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = document.length();
        int size = objects.size() + 1;
        return document.append("xref\n0 ")
                .append(size)
                .append('\n')
                .append(places)
                .append("trailer\n<< /Size ")
                .append(size)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }
}
