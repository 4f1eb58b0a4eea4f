package jp.shikaku.transport.mock;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The exchanges in two steps: takes requests in under a number, and gives their results out when they have been processed. It remembers as
 * long as the terminal lives. Thread-safe.
 */
final class BulkDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final BulkUnits units;
    private final TerminalProfile profile;
    private final Duration processing;
    private final AtomicLong received = new AtomicLong();
    private final Map<ReceptionNumber, Job> jobs = new ConcurrentHashMap<>();

    private record Job(BulkExchange exchange, BulkRequest<?> request, LocalDateTime done) {}

    BulkDesk(Register register, TerminalProfile profile, Duration processing) {
        this.units = new BulkUnits(register);
        this.profile = profile;
        this.processing = processing;
    }

    Responder.Response receive(BulkRequest<?> request, LocalDateTime now) {
        if (request instanceof ConsentedFetch fetch && !fetch.hasFittingRanges()) {
            throw new InvalidRequestException(List.of(Violation.of(DiagnosticCode.UNFIT_RANGES, "ConsentDateFrom")));
        }
        ReceptionNumber number = ReceptionNumber.of(now.format(DAY) + "%08d".formatted(received.incrementAndGet()));
        jobs.put(number, new Job(request.exchange(), request, now.plus(processing)));
        return new Responder.Response(
                Scenario.VALID,
                new BulkReception(
                        request.exchange(),
                        header(request, now).build(),
                        Optional.of(number),
                        Optional.of(now),
                        ProcessingResult.builder().build(),
                        List.of()));
    }

    private AnswerHeader.Builder header(BulkRequest<?> request, LocalDateTime now) {
        return Headers.normal(profile, now)
                .segmentOfResult(null)
                .qualificationConfirmationDate(null)
                .arbitraryFileIdentifier(
                        request.header().arbitraryFileIdentifier().orElse(null))
                .medicalInstitutionCode(
                        request.header().medicalInstitutionCode().orElse(null));
    }

    Responder.Response give(DownloadRequest request, LocalDateTime now) {
        BulkAnswer answer = request.receptionNumber()
                .flatMap(number -> Optional.ofNullable(jobs.get(number)))
                .filter(job -> belongs(job, request))
                .map(job -> answer(job, request, now))
                .orElseGet(() -> unknown(request, now));
        return new Responder.Response(Scenario.VALID, answer);
    }

    /** A number of another institution is as unknown as one that was never given. */
    private static boolean belongs(Job job, DownloadRequest request) {
        return job.exchange() == request.exchange()
                && job.request()
                        .header()
                        .medicalInstitutionCode()
                        .equals(request.header().medicalInstitutionCode());
    }

    private BulkAnswer answer(Job job, DownloadRequest request, LocalDateTime now) {
        AnswerHeader.Builder header = header(job.request(), now)
                .qualificationConfirmationDate(
                        job.request().header().qualificationConfirmationDate().orElse(now.toLocalDate()));
        return now.isBefore(job.done())
                ? answer(
                        request,
                        header.segmentOfResult(Coded.of(SegmentOfResult.IN_PROGRESS))
                                .build(),
                        List.of())
                : answer(
                        request,
                        header.segmentOfResult(Coded.of(SegmentOfResult.NORMAL)).build(),
                        units.of(job.request(), job.done()));
    }

    private BulkAnswer unknown(DownloadRequest request, LocalDateTime now) {
        AnswerHeader header = Headers.abnormal(Headers.normal(profile, now)
                .medicalInstitutionCode(
                        request.header().medicalInstitutionCode().orElse(null)));
        return answer(request, header, List.of());
    }

    private static BulkAnswer answer(DownloadRequest request, AnswerHeader header, List<BulkUnit> units) {
        boolean done = header.segmentOfResult()
                .filter(segment -> segment.is(SegmentOfResult.NORMAL))
                .isPresent();
        return new BulkAnswer(
                request.exchange(),
                header,
                request.receptionNumber(),
                done ? counts(units) : BulkCounts.builder().build(),
                units,
                List.of());
    }

    private static BulkCounts counts(List<BulkUnit> units) {
        int normal = (int)
                units.stream().filter(unit -> unit.terminalError().isEmpty()).count();
        return BulkCounts.builder()
                .numberOfProcessingResult(units.size())
                .numberOfNormalProcessing(normal)
                .numberOfError(units.size() - normal)
                .build();
    }
}
