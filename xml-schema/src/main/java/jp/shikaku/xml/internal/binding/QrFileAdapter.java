package jp.shikaku.xml.internal.binding;

import java.util.Base64;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** A file in base64, with or without line breaks. Not thread-safe. */
public final class QrFileAdapter extends ValueAdapter<QrFile> {
    /** Called by JAXB. */
    public QrFileAdapter() {
        super(DiagnosticCode.NOT_A_QR_FILE);
    }

    @Override
    QrFile parse(String text) {
        return QrFile.of(Base64.getMimeDecoder().decode(text));
    }

    @Override
    String print(QrFile file) {
        return Base64.getEncoder().encodeToString(file.bytes());
    }
}
