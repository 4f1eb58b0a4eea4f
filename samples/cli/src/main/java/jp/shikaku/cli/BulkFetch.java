package jp.shikaku.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.shikaku.core.BulkClient;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;

/** An exchange in two steps with the terminal at a share, its units printed as they are read. */
final class BulkFetch {

    private final ShareOptions share;
    private final Duration timeout;
    private final SystemRole role;

    BulkFetch(ShareOptions share, Duration timeout, SystemRole role) {
        this.share = share;
        this.timeout = timeout;
        this.role = role;
    }

    int send(MedicalInstitutionCode institution, BulkRequest<?> request, BulkReport report) {
        return run(institution, report, bulk -> bulk.send(request, report));
    }

    int run(MedicalInstitutionCode institution, BulkReport report, Function<BulkClient, BulkResult<?>> exchange) {
        try (FolderTransport transport = share.open(this::limited);
                EligibilityClient client = EligibilityClient.builder()
                        .institution(institution)
                        .transport(transport)
                        .role(role)
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
