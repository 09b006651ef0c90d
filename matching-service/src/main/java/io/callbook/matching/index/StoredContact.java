package io.callbook.matching.index;

import java.util.List;
import java.util.UUID;

/** A contact of an answer: a private copy of its record, which nothing changes any more. */
public final class StoredContact {
    private final byte[] record;
    private final Codebooks codebooks;

    StoredContact(byte[] record, Codebooks codebooks) {
        this.record = record;
        this.codebooks = codebooks;
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

    /** When its last call was identified, in microseconds since 1970; 0 if there was none. */
    public long lastCallMicros() {
        return ContactRecord.activity(record, 0).lastCallMicros();
    }

    /** Under which numbers it is found, as they are stored. */
    public List<NumberEntry> numbers() {
        return ContactRecord.numbers(record, 0);
    }

    /** Whether any of its numbers has an extension; sooner told than all of them. */
    public boolean hasExtensions() {
        return ContactRecord.hasExtensions(record, 0);
    }

    /** Shows the identity part; the bytes may be kept, they never change. */
    public void visit(IdentityVisitor visitor) {
        ContactActivity activity = ContactRecord.activity(record, 0);
        ByteSource source = activity.identity();
        int length = source.readVarInt();
        visitor.displayName(record, source.position(), length);
        source.skip(length);
        length = source.readVarInt();
        if (length > 0) {
            visitor.organization(record, source.position(), length);
            source.skip(length);
        }
        visitReferences(source, visitor);
        if (activity.hasMore()) {
            visitRouting(source, visitor);
        }
    }

    private void visitReferences(ByteSource source, IdentityVisitor visitor) {
        for (int left = source.readVarInt(); left > 0; left--) {
            int code = source.readVarInt();
            ReferenceKind kind =
                    code == Codebook.INLINE
                            ? new ReferenceKind(source.readText(), source.readText())
                            : codebooks.kinds.valueOf(code);
            int length = source.readVarInt();
            visitor.reference(kind, record, source.position(), length);
            source.skip(length);
        }
    }

    private void visitRouting(ByteSource source, IdentityVisitor visitor) {
        int length = source.readVarInt();
        if (length > 0) {
            visitor.owner(record, source.position(), length);
            source.skip(length);
        }
        for (int left = source.readVarInt(); left > 0; left--) {
            int code = source.readVarInt();
            String name =
                    code == Codebook.INLINE
                            ? source.readText()
                            : codebooks.attributes.valueOf(code);
            length = source.readVarInt();
            visitor.attribute(name, record, source.position(), length);
            source.skip(length);
        }
    }
}
