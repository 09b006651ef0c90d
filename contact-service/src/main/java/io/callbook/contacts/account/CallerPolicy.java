package io.callbook.contacts.account;

import java.util.Optional;

/** How a caller is chosen among several contacts with one number. */
public enum CallerPolicy {
    /** The contact that was created first. */
    FIRST_CREATED(1),
    /** The contact that was last talked to. */
    LAST_TALKED_TO(2),
    /** The contact that an agent last chose for the number. */
    LAST_CHOSEN(3),
    /** A contact with an owner before one without. */
    OWNER_FIRST(4),
    /** By the priority of the sources. */
    SOURCE_PRIORITY(5);

    private final int code;

    CallerPolicy(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The policy that a number stands for. */
    public static Optional<CallerPolicy> of(int code) {
        for (CallerPolicy policy : values()) {
            if (policy.code == code) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
