package io.callbook.matching.index;

/** Takes the identity part of a contact as UTF-8, in this order, without copies. */
public interface IdentityVisitor {
    /** The name to show. */
    void displayName(byte[] bytes, int offset, int length);

    /** The organization; called only if there is one. */
    void organization(byte[] bytes, int offset, int length);

    /** Each CRM record of the contact. */
    void reference(ReferenceKind kind, byte[] externalId, int offset, int length);

    /** Who looks after the contact; called only if somebody does. */
    void owner(byte[] bytes, int offset, int length);

    /** Each attribute that comes with a match. */
    void attribute(String name, byte[] value, int offset, int length);
}
