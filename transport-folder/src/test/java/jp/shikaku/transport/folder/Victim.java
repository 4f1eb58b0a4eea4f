package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;

/** The main class of a process that is killed: it submits one request, and takes its answer when told so. */
public final class Victim {

    private Victim() {}

    /**
     * Runs the process.
     *
     * @param arguments directory, identifier, and after how many file operations the process ends by itself
     * @throws IOException if the test's files cannot be used
     */
    public static void main(String[] arguments) throws IOException {
        int[] left = {Integer.parseInt(arguments[2])};
        Desk desk = Desk.at(Path.of(arguments[0])).watchedBy((operation, path) -> {
            if (left[0]-- == 0) {
                Runtime.getRuntime().halt(137);
            }
        });
        FolderTransport transport = desk.open();
        Ticket ticket = desk.submit(transport, arguments[1]);
        say("submitted");
        if (System.in.read() >= 0) {
            Delivery delivery = desk.look(transport, ticket).orElseThrow();
            say(Desk.text(delivery));
            delivery.acknowledge();
            say("acknowledged");
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
