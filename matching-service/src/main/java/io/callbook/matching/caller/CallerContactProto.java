package io.callbook.matching.caller;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.IdentityVisitor;
import io.callbook.matching.index.NumberEntry;
import io.callbook.matching.index.ReferenceKind;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.CallerContact;
import io.callbook.numbers.NumberReading;

/** Writes the answer's contact. The texts stay the UTF-8 that they are in memory. */
final class CallerContactProto implements IdentityVisitor {
    private static final long MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1000;

    private static final int USUAL_BYTES = 256;
    private static final int USUAL_PART_BYTES = 64;

    /** In the entries of every map. */
    private static final int MAP_KEY = 1;

    private static final int MAP_VALUE = 2;

    private final EncodedMessage contact = new EncodedMessage(USUAL_BYTES);

    private CallerContactProto() {}

    static EncodedMessage of(StoredContact stored, NumberReading.Dialable caller, MatchKind kind) {
        CallerContactProto visitor = new CallerContactProto();
        visitor.contact.text(CallerContact.CONTACT_ID_FIELD_NUMBER, stored.id().toString());
        visitor.addNumber(stored, caller, kind);
        stored.visit(visitor);
        long lastCall = stored.lastCallMicros();
        if (lastCall != 0) {
            visitor.contact.message(CallerContact.LAST_CALL_AT_FIELD_NUMBER, time(lastCall));
        }
        return visitor.contact;
    }

    private void addNumber(StoredContact stored, NumberReading.Dialable caller, MatchKind kind) {
        if (kind == MatchKind.EXACT && caller.extension().isEmpty() && !stored.hasExtensions()) {
            contact.text(CallerContact.PHONE_NUMBER_FIELD_NUMBER, caller.number().e164());
            return;
        }
        StoredNumber.fitting(stored.numbers(), caller, kind).ifPresent(this::addNumber);
    }

    private void addNumber(NumberEntry fitting) {
        contact.text(CallerContact.PHONE_NUMBER_FIELD_NUMBER, "+" + fitting.key());
        if (fitting.extension() != ExtensionCode.NONE) {
            contact.text(
                    CallerContact.EXTENSION_FIELD_NUMBER, ExtensionCode.text(fitting.extension()));
        }
    }

    @Override
    public void displayName(byte[] bytes, int offset, int length) {
        contact.text(CallerContact.DISPLAY_NAME_FIELD_NUMBER, bytes, offset, length);
    }

    @Override
    public void organization(byte[] bytes, int offset, int length) {
        contact.text(CallerContact.ORGANIZATION_FIELD_NUMBER, bytes, offset, length);
    }

    @Override
    public void reference(ReferenceKind kind, byte[] externalId, int offset, int length) {
        contact.message(
                CallerContact.REFERENCES_FIELD_NUMBER,
                new EncodedMessage(USUAL_PART_BYTES)
                        .text(Reference.CONNECTION_ID_FIELD_NUMBER, kind.connectionId())
                        .text(Reference.OBJECT_TYPE_FIELD_NUMBER, kind.objectType())
                        .text(Reference.EXTERNAL_ID_FIELD_NUMBER, externalId, offset, length));
    }

    @Override
    public void owner(byte[] bytes, int offset, int length) {
        contact.text(CallerContact.OWNER_FIELD_NUMBER, bytes, offset, length);
    }

    @Override
    public void attribute(String name, byte[] value, int offset, int length) {
        contact.message(
                CallerContact.ATTRIBUTES_FIELD_NUMBER,
                new EncodedMessage(USUAL_PART_BYTES)
                        .text(MAP_KEY, name)
                        .text(MAP_VALUE, value, offset, length));
    }

    private static Timestamp time(long micros) {
        return Timestamp.newBuilder()
                .setSeconds(Math.floorDiv(micros, MICROS))
                .setNanos((int) Math.floorMod(micros, MICROS) * NANOS_PER_MICRO)
                .build();
    }
}
