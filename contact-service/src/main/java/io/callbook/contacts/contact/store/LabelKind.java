package io.callbook.contacts.contact.store;

/** By what contacts are listed, besides numbers, addresses and references. */
public enum LabelKind {
    /** A tag. */
    TAG(1),
    /** A declared field. */
    ATTRIBUTE(2),
    /** Who looks after the contact. */
    OWNER(3);

    private final int code;

    LabelKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
