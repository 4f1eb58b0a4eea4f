package jp.shikaku.core;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.MessageCodec;

/** Finds the one codec that is there; none or several is an error that lists them. */
final class CodecFinder {

    private CodecFinder() {}

    static MessageCodec find() {
        return single(ServiceLoader.load(MessageCodec.class, MessageCodec.class.getClassLoader()).stream()
                .toList());
    }

    static MessageCodec single(List<ServiceLoader.Provider<MessageCodec>> candidates) {
        if (candidates.isEmpty()) {
            throw new SetupException(DiagnosticCode.NO_CODEC);
        }
        if (candidates.size() > 1) {
            throw new SetupException(
                    DiagnosticCode.SEVERAL_CODECS,
                    candidates.stream()
                            .map(candidate -> candidate.type().getName())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return candidates.get(0).get();
    }
}
