package io.callbook.contacts.contact.model;

/** A person's decision about a topic. */
public enum ConsentValue {
    /** Yes. */
    GRANTED(1),
    /** No, or no longer. */
    DENIED(2);

    private final int code;

    ConsentValue(int code) {
        this.code = code;
    }

    /** The number that stands for it in the contract. */
    public int code() {
        return code;
    }
}
