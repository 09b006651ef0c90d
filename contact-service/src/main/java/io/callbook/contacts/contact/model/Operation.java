package io.callbook.contacts.contact.model;

/** What was done to a contact. */
public enum Operation {
    /** It was created. */
    CREATED(1),
    /** Its fields or references changed. */
    UPDATED(2),
    /** It was deleted. */
    DELETED(3),
    /** It was undeleted. */
    RESTORED(4),
    /** Another contact was merged into it. */
    ABSORBED(5),
    /** It was merged into another contact. */
    MERGED(6),
    /** A merge into it was taken back. */
    RELEASED(7),
    /** Its merge into another contact was taken back. */
    UNMERGED(8);

    private final int code;

    Operation(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The operation that a number stands for. */
    public static Operation of(int code) {
        for (Operation operation : values()) {
            if (operation.code == code) {
                return operation;
            }
        }
        throw new IllegalArgumentException("No operation has the code " + code);
    }
}
