package jp.shikaku.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.ForeignSystem;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.xml.DocumentFinding;
import jp.shikaku.xml.DocumentInspector;
import jp.shikaku.xml.JaxbMessageCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which document a command is about. */
final class DocumentOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "the document (電文ファイル)")
    private Path file;

    @Option(
            names = "--message",
            paramLabel = "ID",
            description = "its message id; found in the name of the file unless given (電文ID)")
    private @Nullable String message;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "what is special about the terminal, a properties file (端末の設定)")
    private @Nullable Path profile;

    private final JaxbMessageCodec codec = new JaxbMessageCodec();

    /** The document in its typed form. */
    Decoded decode() {
        return readable(() -> codec.decode(messageId(), payload(), profile()));
    }

    /** What is not understood in the document, where it differs from the schema, and which rules it breaks. */
    List<DocumentFinding> inspect(RuleValidator rules) {
        DocumentInspector inspector = new DocumentInspector(codec, rules);
        return readable(() -> inspector.inspect(messageId(), payload(), profile()));
    }

    private TerminalProfile profile() {
        return TerminalProfile.of(ProfileFile.entries(profile, spec.commandLine()));
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TransportException e) {
            throw new UnreadableDocumentException(e);
        }
    }

    MessageId messageId() {
        MessageId id = message == null ? messageIdInName() : MessageId.of(message);
        MessageCatalogue.find(id).filter(type -> type.valueType().isEmpty()).ifPresent(type -> {
            throw new MalformedAnswerException(
                    DiagnosticCode.KNOWN_NOT_BUILT, type.id().value());
        });
        return id;
    }

    /** The longest id in the name, as the profile has it: that of a card-reader result begins with that of an answer. */
    private MessageId messageIdInName() {
        String name = file.getFileName().toString();
        ForeignSystem.of(name).ifPresent(system -> {
            throw new MalformedAnswerException(DiagnosticCode.FOREIGN_SYSTEM, system.family());
        });
        WireNames names = profile().wireNames();
        Optional<MessageId> found = MessageCatalogue.types().stream()
                .map(MessageType::id)
                .filter(id -> name.contains(names.wireId(id).value()))
                .max(Comparator.comparingInt(id -> names.wireId(id).value().length()));
        return found.orElseThrow(() -> new WrongUseException(spec.commandLine(), "document.no-id"));
    }

    private Payload payload() {
        try {
            return new FilePayload(file, Files.size(file));
        } catch (IOException e) {
            throw new UnreadableDocumentException(e);
        }
    }

    private record FilePayload(Path file, long size) implements Payload {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
