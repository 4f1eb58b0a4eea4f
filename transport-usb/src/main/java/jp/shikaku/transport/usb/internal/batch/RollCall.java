package jp.shikaku.transport.usb.internal.batch;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.usb.internal.age.AgeRecipient;
import jp.shikaku.transport.usb.internal.sign.SenderKey;

/**
 * What a batch says of itself: whose it is, which one it is, and what is in it. Its text is strict: there is one text for each roll call.
 *
 * @param batch 32 hexadecimal digits nobody else has
 * @param sequence grows with each batch of a sender; a newer batch holds all that is still open of the older ones
 * @param acknowledges the batch that the sender took last from the recipient
 * @param refusals the text the terminal put beside a request it returned, by the request's name
 */
public record RollCall(
        String batch,
        Direction direction,
        long sequence,
        MedicalInstitutionCode institution,
        SenderKey sender,
        AgeRecipient recipient,
        Instant created,
        Instant expires,
        Optional<BatchId> acknowledges,
        List<Document.Listed> documents,
        Map<String, String> refusals) {

    private static final String VERSION = "shikaku-usb/1";
    private static final String DOCUMENT = "document";
    private static final String REFUSAL = "refusal";
    private static final String NONE = "none";

    /** Copies what is given. */
    public RollCall {
        documents = List.copyOf(documents);
        refusals = Map.copyOf(refusals);
    }

    /** Which batch this is. */
    public BatchId id() {
        return new BatchId(sequence, batch);
    }

    /** The text. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                VERSION,
                "batch " + batch,
                "direction " + direction,
                "sequence " + sequence,
                "institution " + institution.value(),
                "sender " + sender,
                "recipient " + recipient,
                "created " + created,
                "expires " + expires,
                "acknowledges " + acknowledges.map(BatchId::text).orElse(NONE),
                "count " + documents.size()));
        documents.forEach(each -> lines.add(DOCUMENT + " " + each.sha256() + " " + each.size() + " " + each.name()));
        new TreeMap<>(refusals)
                .forEach((name, text) -> lines.add(REFUSAL + " " + name + " "
                        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Reads the text; of another version or with anything unusual in it, it is refused. */
    public static RollCall parse(String text) throws RefusedException {
        Deque<String> lines = new ArrayDeque<>(text.lines().toList());
        RefusedException.unless(VERSION.equals(lines.poll()), DiagnosticCode.BATCH_VERSION_UNKNOWN);
        return read(lines)
                .filter(read -> read.text().equals(text) && read.isLawful())
                .orElseThrow(() -> new RefusedException(DiagnosticCode.ROLL_CALL_MISMATCH));
    }

    /** Reads a text of one's own; empty when it was written by another version. */
    public static Optional<RollCall> parseOwn(String text) {
        try {
            return Optional.of(parse(text));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Optional<RollCall> read(Deque<String> lines) {
        try {
            return Optional.of(new RollCall(
                    next(lines, "batch"),
                    Direction.valueOf(next(lines, "direction")),
                    Long.parseLong(next(lines, "sequence")),
                    MedicalInstitutionCode.of(next(lines, "institution")),
                    SenderKey.parse(next(lines, "sender")).orElseThrow(),
                    AgeRecipient.parse(next(lines, "recipient")).orElseThrow(),
                    Instant.parse(next(lines, "created")),
                    Instant.parse(next(lines, "expires")),
                    acknowledged(next(lines, "acknowledges")),
                    documents(lines, Integer.parseInt(next(lines, "count"))),
                    refusals(lines)));
        } catch (NoSuchElementException
                | IllegalArgumentException
                | DateTimeException
                | ArrayIndexOutOfBoundsException
                | IllegalStateException
                | ShikakuException e) {
            return Optional.empty();
        }
    }

    private static String next(Deque<String> lines, String name) {
        String line = lines.remove();
        if (!line.startsWith(name + " ")) {
            throw new NoSuchElementException();
        }
        return line.substring(name.length() + 1);
    }

    private static Optional<BatchId> acknowledged(String text) {
        return text.equals(NONE)
                ? Optional.empty()
                : Optional.of(BatchId.parse(text).orElseThrow());
    }

    private static List<Document.Listed> documents(Deque<String> lines, int count) {
        List<Document.Listed> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] parts = next(lines, DOCUMENT).split(" ");
            documents.add(new Document.Listed(parts[2], Long.parseLong(parts[1]), parts[0]));
        }
        return documents;
    }

    private static Map<String, String> refusals(Deque<String> lines) {
        return lines.stream()
                .map(line -> next(new ArrayDeque<>(List.of(line)), REFUSAL).split(" "))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
    }

    private boolean isLawful() {
        return BatchId.parse(id().text()).isPresent()
                && documents.stream().allMatch(this::isLawful)
                && documents.stream().map(Document.Listed::name).distinct().count() == documents.size()
                && refusals.keySet().stream().allMatch(RollCall::isRequest);
    }

    private boolean isLawful(Document.Listed document) {
        boolean named = direction == Direction.REQUESTS
                ? isRequest(document.name())
                : ProtocolFileName.parse(document.name())
                        .filter(name -> !name.messageId().isRequest())
                        .isPresent();
        return named && document.size() >= 0 && document.sha256().matches("[0-9a-f]{64}");
    }

    private static boolean isRequest(String name) {
        return ProtocolFileName.parse(name)
                .filter(parsed ->
                        parsed.messageId().isRequest() && parsed.extension().equals("xml"))
                .isPresent();
    }
}
