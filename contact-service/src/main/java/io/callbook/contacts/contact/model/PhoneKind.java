package io.callbook.contacts.contact.model;

/** What a number is for. */
public enum PhoneKind {
    /** Not told. */
    UNSPECIFIED(0),
    /** An office or desk number. */
    WORK(1),
    /** A mobile number. */
    MOBILE(2),
    /** A private number. */
    HOME(3),
    /** A fax; it identifies nobody. */
    FAX(4),
    /** Anything else. */
    OTHER(5);

    private final int code;

    PhoneKind(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The kind that a number stands for. */
    public static PhoneKind of(int code) {
        for (PhoneKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind has the code " + code);
    }
}
