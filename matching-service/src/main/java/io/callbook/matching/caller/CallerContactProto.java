package io.callbook.matching.caller;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.IdentityVisitor;
import io.callbook.matching.index.NumberEntry;
import io.callbook.matching.index.ReferenceKind;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.CallerContact;
import io.callbook.numbers.NumberReading;
import java.nio.charset.StandardCharsets;

/** Makes the answer's contact of a stored one. The texts stay the UTF-8 that they are in memory. */
final class CallerContactProto implements IdentityVisitor {
    private static final long MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1000;

    private final CallerContact.Builder contact = CallerContact.newBuilder();

    private CallerContactProto() {}

    static CallerContact of(StoredContact stored, NumberReading.Dialable caller, MatchKind kind) {
        CallerContactProto visitor = new CallerContactProto();
        visitor.contact.setContactId(stored.id().toString());
        visitor.addNumber(stored, caller, kind);
        stored.visit(visitor);
        long lastCall = stored.lastCallMicros();
        if (lastCall != 0) {
            visitor.contact.setLastCallAt(time(lastCall));
        }
        return visitor.contact.build();
    }

    private void addNumber(StoredContact stored, NumberReading.Dialable caller, MatchKind kind) {
        if (kind == MatchKind.EXACT && caller.extension().isEmpty()) {
            contact.setPhoneNumber(caller.number().e164());
            return;
        }
        StoredNumber.fitting(stored.numbers(), caller, kind).ifPresent(this::addNumber);
    }

    private void addNumber(NumberEntry fitting) {
        contact.setPhoneNumber("+" + fitting.key());
        if (fitting.extension() != ExtensionCode.NONE) {
            contact.setExtension(ExtensionCode.text(fitting.extension()));
        }
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

    @Override
    public void owner(byte[] bytes, int offset, int length) {
        contact.setOwnerBytes(text(bytes, offset, length));
    }

    @Override
    public void attribute(String name, byte[] value, int offset, int length) {
        contact.putAttributes(name, new String(value, offset, length, StandardCharsets.UTF_8));
    }

    /** Safe, because the record of an answer never changes. */
    private static ByteString text(byte[] bytes, int offset, int length) {
        return UnsafeByteOperations.unsafeWrap(bytes, offset, length);
    }

    private static Timestamp time(long micros) {
        return Timestamp.newBuilder()
                .setSeconds(Math.floorDiv(micros, MICROS))
                .setNanos((int) Math.floorMod(micros, MICROS) * NANOS_PER_MICRO)
                .build();
    }
}
