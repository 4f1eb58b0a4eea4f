package jp.shikaku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.UrlRenewal;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches the access URL and its QR code. */
@Command(
        name = "get",
        description = {"Fetches the access URL and writes its QR code to a file.", "医療機関アクセスURLを取得し、QRコードをファイルに保存する。"},
        footer = {
            "",
            "Example: shikaku url get --root //terminal/OQS --institution 9910000018 --kind home-visit --format png"
                    + " --out qr.png"
        })
final class UrlGetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Option(
            names = "--kind",
            paramLabel = "home-visit|online",
            required = true,
            description = "for which function (区分)")
    private AccessUrlKind kind;

    @Option(names = "--format", paramLabel = "pdf|png", defaultValue = "png", description = "of the QR code (形式)")
    private QrFileFormat format;

    @Option(names = "--renew", description = "make a new URL; the one before ends (URLを変更)")
    private boolean renew;

    @Option(names = "--out", paramLabel = "FILE", description = "where the QR code goes; a new file (保存先)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        requireRoom();
        AccessUrlRequest request = AccessUrlRequest.of(kind, format, renew ? UrlRenewal.RENEW : UrlRenewal.KEEP);
        return exchange.withClient(share, client -> {
            AccessUrlAnswer answer =
                    exchange.ask(client, request, output.output()).orElseThrow();
            Optional<QrFile> file = answer.access().qrFile();
            output.output()
                    .document(new Report(
                            answer.messageId(), answer.access().url(), file.map(QrFile::format), answer.notices()));
            return file.map(this::save).orElse(ExitCode.NEGATIVE);
        });
    }

    /** A URL that was renewed for nothing is worse than a question that was not asked. */
    private void requireRoom() {
        if (out != null
                && (Files.exists(out) || !Files.isDirectory(out.toAbsolutePath().getParent()))) {
            throw notSaved();
        }
    }

    /** After the URL was shown: the one before may have ended. */
    private int save(QrFile file) {
        if (out != null) {
            try {
                Files.write(out, file.bytes(), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                output.output().tell("url.not-saved");
                return ExitCode.NOT_ANSWERED;
            }
        }
        return ExitCode.POSITIVE;
    }

    private WrongUseException notSaved() {
        return new WrongUseException(spec.commandLine(), "url.not-saved");
    }

    private record Report(
            MessageId messageId, Optional<String> url, Optional<QrFileFormat> format, List<Notice> notices) {}
}
