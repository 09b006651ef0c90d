package io.callbook.contacts.contact.model;

/** How a contact came to be. */
public enum ContactOrigin {
    /** Not known. */
    UNSPECIFIED(0),
    /** Copied by a sync or an import. */
    SYNC(1),
    /** Created because an unknown number called. */
    CALL(2),
    /** Created by a client of the API. */
    API(3);

    private final int code;

    ContactOrigin(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The origin that a number stands for. */
    public static ContactOrigin of(int code) {
        for (ContactOrigin origin : values()) {
            if (origin.code == code) {
                return origin;
            }
        }
        throw new IllegalArgumentException("No origin has the code " + code);
    }
}
