package io.callbook.matching.index;

import java.util.UUID;

/** A contact of an answer: a private copy of its record, which nothing changes any more. */
public final class StoredContact {
    private final byte[] record;
    private final ReferenceKinds kinds;

    StoredContact(byte[] record, ReferenceKinds kinds) {
        this.record = record;
        this.kinds = kinds;
    }

    /** The contact. */
    public UUID id() {
        return ContactRecord.id(record, 0);
    }

    /** When the store created it, in microseconds since 1970. */
    public long createdAtMicros() {
        return ContactRecord.createdAtMicros(record, 0);
    }

    /** Counts the contact's changes. */
    public long version() {
        return ContactRecord.version(record, 0);
    }

    /** Shows the identity part; the bytes may be kept, they never change. */
    public void visit(IdentityVisitor visitor) {
        ByteSource source = ContactRecord.identity(record, 0);
        int length = source.readVarInt();
        visitor.displayName(record, source.position(), length);
        source.skip(length);
        length = source.readVarInt();
        if (length > 0) {
            visitor.organization(record, source.position(), length);
            source.skip(length);
        }
        visitReferences(source, visitor);
    }

    private void visitReferences(ByteSource source, IdentityVisitor visitor) {
        for (int left = source.readVarInt(); left > 0; left--) {
            int code = source.readVarInt();
            ReferenceKind kind =
                    code == ReferenceKinds.INLINE
                            ? new ReferenceKind(source.readText(), source.readText())
                            : kinds.kindOf(code);
            int length = source.readVarInt();
            visitor.reference(kind, record, source.position(), length);
            source.skip(length);
        }
    }
}
