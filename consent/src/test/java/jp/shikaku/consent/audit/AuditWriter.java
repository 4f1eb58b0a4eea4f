package jp.shikaku.consent.audit;

import java.nio.file.Path;

/** A program that writes audit entries until it is killed, and says of each when it is written. */
final class AuditWriter {

    private AuditWriter() {}

    public static void main(String[] args) {
        try (AuditFile file = AuditFile.open(Path.of(args[0]), Audits.KEY, Audits.CLOCK)) {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                file.write(Audits.event(i));
                System.out.println(file.head());
                System.out.flush();
            }
        }
    }
}
