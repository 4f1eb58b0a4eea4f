package jp.shikaku.consent.audit;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * 利用者: who does it. There is no way to write an entry without one. Immutable and thread-safe.
 *
 * @param account the account (利用者ID), not the name of the person
 * @param role the role, such as 医療情報閲覧者
 * @param loggedInAt ログイン時刻, in Japanese local time
 * @param terminal the computer or device
 */
public record Operator(String account, String role, LocalDateTime loggedInAt, String terminal) {

    /**
     * An operator.
     *
     * @param account the account, not blank
     * @param role the role
     * @param loggedInAt when the account logged in
     * @param terminal the computer or device
     * @throws IllegalArgumentException if the account is blank
     */
    public Operator {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(loggedInAt, "loggedInAt");
        Objects.requireNonNull(terminal, "terminal");
        if (account.isBlank()) {
            throw new IllegalArgumentException("an operator has an account");
        }
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the account
     */
    @Override
    public String toString() {
        return "Operator[masked]";
    }
}
