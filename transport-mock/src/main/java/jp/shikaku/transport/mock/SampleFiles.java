package jp.shikaku.transport.mock;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.code.QrFileFormat;

/** The smallest files of their kinds: an empty page, and a picture of one point. Neither shows a QR code. */
final class SampleFiles {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private SampleFiles() {}

    static QrFile of(QrFileFormat format) {
        return QrFile.of(
                format == QrFileFormat.PNG ? Base64.getDecoder().decode(PNG) : PDF.getBytes(StandardCharsets.US_ASCII));
    }
}
