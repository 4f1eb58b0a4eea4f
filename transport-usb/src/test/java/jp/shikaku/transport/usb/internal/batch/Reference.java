package jp.shikaku.transport.usb.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.sign.SigningKey;

/** A small batch and the keys of both sides. */
final class Reference {

    static final String SECRET = "KAKUU-TARO-19680115";
    static final AgeIdentity IDENTITY = AgeIdentity.next(new SecureRandom());
    static final SigningKey SIGNING = SigningKey.next();
    static final Buckets SMALL = new Buckets(1, 4);

    private Reference() {}

    static Document document(int number) {
        return document(
                "OQSsiquc01req_2026112200000000000" + number + ".xml", "<Request>" + SECRET + number + "</Request>");
    }

    static Document document(String name, String content) {
        try {
            return Document.of(name, Payload.of(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RollCall rollCall(List<Document> documents) {
        return new RollCall(
                "0123456789abcdef0123456789abcdef",
                Direction.REQUESTS,
                1,
                MedicalInstitutionCode.of("9910000018"),
                SIGNING.sender(),
                IDENTITY.recipient(),
                Instant.parse("2026-11-22T00:00:00Z"),
                Instant.parse("2026-12-06T00:00:00Z"),
                Optional.of(new BatchId(7, "fedcba9876543210fedcba9876543210")),
                documents.stream().map(Document::listed).toList(),
                Map.of());
    }

    static Path seal(Path file, List<Document> documents, Buckets buckets) throws IOException {
        SealedBatch.seal(file, rollCall(documents), documents, SIGNING, buckets);
        return file;
    }
}
