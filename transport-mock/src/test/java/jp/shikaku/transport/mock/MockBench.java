package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.TransportBench;

/** The mock with a terminal that takes everything and says nothing; the contract plays the terminal by hand. */
final class MockBench implements TransportBench {

    private static final InventedPerson NOBODY_ANSWERS =
            InventedPeople.generate(1, 1).get(0).with(Scenario.NEVER);

    private final MockTransport first = MockTransport.to(SimulatedTerminal.builder()
            .people(NOBODY_ANSWERS)
            .codec(new OneMessageCodec(NOBODY_ANSWERS.cardCheck().build()))
            .clock(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE))
            .build());
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    @Override
    public Transport open() {
        return first.reopened();
    }

    @Override
    public Map<String, byte[]> requests() {
        return first.memory().requests().stream()
                .filter(request -> !taken.contains(request.fileName()))
                .collect(Collectors.toMap(Envelope::fileName, request -> bytes(request.payload())));
    }

    @Override
    public void take(String fileName) {
        taken.add(fileName);
    }

    @Override
    public void put(Place place, String fileName, byte[] content) {
        first.put(fileName, Payload.of(content));
    }

    /** There is one place only: a name tells what a document is. */
    @Override
    public Map<String, byte[]> documents(Place place) {
        return first.mailbox()
                .all(first.timing().clock().instant())
                .collect(Collectors.toMap(Mailbox.Document::fileName, document -> bytes(document.content())));
    }

    @Override
    public void pass(Duration time) {
        first.pass(time);
    }

    @Override
    public void close() {
        first.close();
    }

    private static byte[] bytes(Payload payload) {
        try (InputStream in = payload.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
