package jp.shikaku.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.WireCharset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a document in its typed form. */
@Command(
        name = "decode",
        description = {"Shows a document of the protocol in its typed form.", "電文ファイルの内容を表示する。"},
        footer = {"", "Example: shikaku decode --mask OQSsiquc01res_202611210001.xml"})
final class DecodeCommand implements Runnable {

    @Mixin
    private OutputOptions output;

    @Mixin
    private DocumentOptions document;

    @Option(names = "--mask", description = "hide every value, show only what is there (値を伏せる)")
    private boolean mask;

    @Override
    public void run() {
        Decoded decoded = document.decode();
        Output printer = output.output();
        Parts parts = Parts.of(printer.tree(decoded.message()));
        printer.document(new Report(
                decoded.message().messageId(),
                decoded.charset(),
                shown(parts.header()),
                shown(parts.body()),
                decoded.notices()));
    }

    private JsonNode shown(JsonNode part) {
        return mask ? Parts.masked(part) : part;
    }

    private record Report(
            MessageId messageId, WireCharset charset, JsonNode header, JsonNode body, List<Notice> notices) {}
}
