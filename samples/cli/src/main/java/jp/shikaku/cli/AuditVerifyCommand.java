package jp.shikaku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.shikaku.consent.audit.AuditHead;
import jp.shikaku.consent.audit.AuditVerdict;
import jp.shikaku.consent.audit.AuditVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an audit log. */
@Command(
        name = "verify",
        description = {"Checks whether an audit log was altered.", "監査記録が改変されていないかを検査する。"},
        footer = {"", "Example: shikaku audit verify audit.log --key audit.key"})
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "FILE", description = "the audit log (監査記録)")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the key, as the bytes of a file; FILE.key unless given (鍵のファイル)")
    private @Nullable Path key;

    @Option(
            names = "--head",
            paramLabel = "N:HASH",
            description = "a head that was kept elsewhere, to find a cut-off tail (別に控えた末尾)")
    private @Nullable AuditHead head;

    @Override
    public Integer call() {
        AuditVerifier verifier = verifier();
        AuditVerdict verdict = head == null ? verifier.verify(file) : verifier.verify(file, head);
        Output printer = output.output();
        if (verdict instanceof AuditVerdict.Broken broken) {
            printer.tell("audit.broken", broken.entry(), broken.reason().text(printer.locale()));
        }
        if (verdict instanceof AuditVerdict.Intact sound && sound.unfinished() > 0) {
            printer.tell("audit.unfinished", sound.unfinished());
        }
        boolean intact = verdict instanceof AuditVerdict.Intact;
        printer.document(
                new Report(verdict.head().entries(), intact, verdict.head().toString()));
        return ExitCode.when(intact);
    }

    private AuditVerifier verifier() {
        try {
            return new AuditVerifier(
                    Files.readAllBytes(key == null ? file.resolveSibling(file.getFileName() + ".key") : key));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongUseException(spec.commandLine(), "audit.key");
        }
    }

    /** How many entries are intact, from the first on. */
    private record Report(long entries, boolean intact, String head) {}
}
