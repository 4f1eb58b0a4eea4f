package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/** What goes in one batch: as much as it may hold. The rest goes when the other side has this one. Used by one thread. */
final class Load {

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, String> refusals = new TreeMap<>();
    private final int count;
    private final long size;
    private long documentSize;
    private long refusalSize;

    /** How many documents and refusals, and how many bytes of documents. */
    Load(int count, long size) {
        this.count = count;
        this.size = size;
    }

    static Load ofABatch() {
        return new Load(Limits.DOCUMENTS, Limits.CONTENT_SIZE);
    }

    void add(String name, Payload content) throws IOException, RefusedException {
        requireRoom(documentSize + content.size() <= size);
        documentSize += content.size();
        documents.add(Document.of(name, content));
    }

    /** The text beside a returned request. */
    void refuse(String request, String text) throws RefusedException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        requireRoom(refusalSize + length <= Limits.REFUSALS_SIZE);
        refusalSize += length;
        refusals.put(request, text);
    }

    private void requireRoom(boolean fits) throws RefusedException {
        RefusedException.unless(fits && documents.size() + refusals.size() < count, DiagnosticCode.BATCH_TOO_LARGE);
    }

    List<Document> documents() {
        return documents;
    }

    Map<String, String> refusals() {
        return refusals;
    }

    List<String> names() {
        return Stream.concat(documents.stream().map(Document::name), refusals.keySet().stream())
                .toList();
    }
}
