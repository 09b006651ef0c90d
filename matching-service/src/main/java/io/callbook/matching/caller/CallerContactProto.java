package io.callbook.matching.caller;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.index.IdentityVisitor;
import io.callbook.matching.index.ReferenceKind;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.CallerContact;

/** Makes the answer's contact of a stored one. The texts stay the UTF-8 that they are in memory. */
final class CallerContactProto implements IdentityVisitor {
    private final CallerContact.Builder contact = CallerContact.newBuilder();

    private CallerContactProto() {}

    static CallerContact of(StoredContact stored, String e164) {
        CallerContactProto visitor = new CallerContactProto();
        visitor.contact.setContactId(stored.id().toString()).setPhoneNumber(e164);
        stored.visit(visitor);
        return visitor.contact.build();
    }

    @Override
    public void displayName(byte[] bytes, int offset, int length) {
        contact.setDisplayNameBytes(text(bytes, offset, length));
    }

    @Override
    public void organization(byte[] bytes, int offset, int length) {
        contact.setOrganizationBytes(text(bytes, offset, length));
    }

    @Override
    public void reference(ReferenceKind kind, byte[] externalId, int offset, int length) {
        contact.addReferences(
                Reference.newBuilder()
                        .setConnectionId(kind.connectionId())
                        .setObjectType(kind.objectType())
                        .setExternalIdBytes(text(externalId, offset, length)));
    }

    /** Safe, because the record of an answer never changes. */
    private static ByteString text(byte[] bytes, int offset, int length) {
        return UnsafeByteOperations.unsafeWrap(bytes, offset, length);
    }
}
