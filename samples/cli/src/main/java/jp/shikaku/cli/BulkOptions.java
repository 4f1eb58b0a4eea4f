package jp.shikaku.cli;

import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an exchange in two steps goes, and how patient one is with it. */
final class BulkOptions {

    @Mixin
    private ShareOptions share;

    @Option(
            names = "--timeout",
            paramLabel = "10m",
            defaultValue = "10m",
            description = "how long to wait for the acceptance, and again for the result (各段階の待ち時間の上限)")
    private Duration timeout;

    @Option(
            names = "--role",
            paramLabel = "ehr|receipt",
            defaultValue = "receipt",
            description = "the system it is for; a receipt computer asks for no medical information (システムの種類)")
    private Role role;

    BulkFetch fetch() {
        return new BulkFetch(share, timeout, role.role());
    }
}
