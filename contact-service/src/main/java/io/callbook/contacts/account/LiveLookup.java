package io.callbook.contacts.account;

import java.util.Optional;

/** Whether an unknown number is looked up in the connected CRMs. */
public enum LiveLookup {
    /** Never. */
    OFF(1),
    /** After the answer: the next call finds what the CRMs know. */
    AFTER_ANSWER(2),
    /** Before the answer, which waits for it. */
    BEFORE_ANSWER(3);

    private final int code;

    LiveLookup(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The choice that a number stands for. */
    public static Optional<LiveLookup> of(int code) {
        for (LiveLookup choice : values()) {
            if (choice.code == code) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
