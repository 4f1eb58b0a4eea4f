package jp.shikaku.cli;

import jp.shikaku.core.SystemRole;

/** The kinds of systems the tool plays. */
enum Role {
    EHR(SystemRole.EHR),
    RECEIPT(SystemRole.RECEIPT_COMPUTER);

    private final SystemRole role;

    Role(SystemRole role) {
        this.role = role;
    }

    SystemRole role() {
        return role;
    }
}
