package jp.shikaku.transport.mock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What happens when somebody asks for an invented person. Immutable and thread-safe. */
public enum Scenario {
    /** 有効: the qualification is valid. */
    VALID,

    /** 無効: the qualification is lost. */
    LOST,

    /** 無効（新しい資格あり）: the qualification is lost and there is a new one, which an answer to card data never tells. */
    LOST_NEW_QUALIFICATION,

    /** 該当資格なし: there is no such qualification, although the person is in the register. */
    NO_MATCH,

    /** 複数該当: several qualifications match, so none is told. */
    SEVERAL_MATCH,

    /** 医療扶助: the person receives public assistance; the answer holds a medical ticket (医療券). */
    PUBLIC_ASSISTANCE,

    /** The centre reports an error for the whole file instead of an answer. */
    TERMINAL_ERROR,

    /** The terminal sends the request back with a text beside it. */
    REFUSED,

    /** As {@link #VALID}, but the answer takes longer than most programs wait. */
    SLOW,

    /** The request is taken and no answer ever comes. */
    NEVER;

    /**
     * Finds a scenario by its name in files.
     *
     * @param token the name, such as {@code no-match}
     * @return the scenario
     * @throws IllegalArgumentException if there is none
     */
    public static Scenario of(String token) {
        return Stream.of(values())
                .filter(scenario -> scenario.token().equals(token))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a scenario; there are " + tokens()));
    }

    /**
     * Returns the name in files.
     *
     * @return lower-case words with hyphens, such as {@code no-match}
     */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> tokens() {
        return Stream.of(values()).map(Scenario::token).toList();
    }
}
