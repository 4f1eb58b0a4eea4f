package jp.shikaku.xml;

import java.util.List;
import java.util.stream.Collectors;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.MalformedAnswerException;

/**
 * What a codec does about answers that are well formed but not as expected. Immutable and thread-safe.
 *
 * <p>The lenient way is for work: everything readable is read, and what is odd becomes a notice. The strict way is for test rigs: it also
 * holds each answer against the schema, and refuses one with any notice that is more than information.
 *
 * <p>A bulk result that is read unit by unit is refused for a notice about its header; a notice about a unit refuses that unit alone, at
 * its place, and the rest is read. It is not held against the schema, which takes the whole document: {@link JaxbMessageCodec#validate}
 * does that.
 */
public final class ParsingPolicy {

    private static final ParsingPolicy LENIENT = new ParsingPolicy(false, false);
    private static final ParsingPolicy STRICT = new ParsingPolicy(true, true);

    private final boolean comparing;
    private final boolean refusing;

    private ParsingPolicy(boolean comparing, boolean refusing) {
        this.comparing = comparing;
        this.refusing = refusing;
    }

    /**
     * Reads what can be read.
     *
     * @return the policy of a codec that is given none
     */
    public static ParsingPolicy lenient() {
        return LENIENT;
    }

    /**
     * Compares with the schema, and refuses what has a notice that is more than information.
     *
     * @return the policy for test rigs
     */
    public static ParsingPolicy strict() {
        return STRICT;
    }

    /**
     * Also compares answers with the schema. It costs more than reading them, so it is not done unless asked for.
     *
     * @return a policy under which differences become notices
     */
    public ParsingPolicy comparingWithSchema() {
        return new ParsingPolicy(true, refusing);
    }

    boolean isComparing() {
        return comparing;
    }

    /** Names each reason, code and path, never a value. */
    void requireAcceptable(List<Notice> notices) {
        if (!accepts(notices)) {
            String reasons = notices.stream()
                    .filter(ParsingPolicy::isReason)
                    .map(notice -> notice.code().code() + " " + notice.path())
                    .collect(Collectors.joining(", "));
            throw new MalformedAnswerException(DiagnosticCode.REFUSED_BY_STRICT_PARSING, reasons);
        }
    }

    boolean accepts(List<Notice> notices) {
        return !refusing || notices.stream().noneMatch(ParsingPolicy::isReason);
    }

    private static boolean isReason(Notice notice) {
        return notice.severity() != Severity.INFORMATION;
    }
}
