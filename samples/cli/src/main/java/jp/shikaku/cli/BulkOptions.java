package jp.shikaku.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.shikaku.core.BulkClient;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
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

    int send(String institution, BulkRequest<?> request, BulkReport report) {
        return run(MedicalInstitutionCode.of(institution), report, bulk -> bulk.send(request, report));
    }

    int run(MedicalInstitutionCode institution, BulkReport report, Function<BulkClient, BulkResult<?>> exchange) {
        try (FolderTransport transport = share.open(this::limited);
                EligibilityClient client = EligibilityClient.builder()
                        .institution(institution)
                        .transport(transport)
                        .build();
                BulkResult<?> result = exchange.apply(client.bulk())) {
            return report.show(result);
        }
    }

    /** The time limit takes the place of those of the profile. */
    private Map<String, String> limited(Map<String, String> profile) {
        Duration interval = TerminalProfile.of(profile).bulk().pollInterval();
        Duration pause = interval.compareTo(timeout) > 0 ? timeout : interval;
        Map<String, String> limited = new HashMap<>(profile);
        limited.put("bulk.step-limit", timeout.toString());
        limited.put("bulk.poll-interval", pause.toString());
        if (!pause.isZero()) {
            limited.put("bulk.tries", String.valueOf(Math.min(timeout.dividedBy(pause), Integer.MAX_VALUE)));
        }
        return limited;
    }
}
