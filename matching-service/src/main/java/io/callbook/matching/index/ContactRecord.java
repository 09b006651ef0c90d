package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a contact lies in memory: header, id, creation time (as the difference from the time in the
 * id, which is short for ids of version 7), version, numbers, then what an answer shows.
 */
final class ContactRecord {
    private static final int MOST_BITS = 4;
    private static final int LEAST_BITS = 12;
    private static final int AFTER_ID = 20;
    private static final int MAX_NUMBERS = 4095;

    private ContactRecord() {}

    /** Puts the record of a contact together. */
    static void write(ContactEntry contact, ReferenceKinds kinds, ByteSink sink) {
        List<NumberEntry> numbers = contact.numbers();
        if (numbers.size() > MAX_NUMBERS) {
            throw new IllegalArgumentException("A contact with more than 4,095 numbers");
        }
        sink.clear();
        sink.writeInt(0);
        sink.writeLong(contact.id().getMostSignificantBits());
        sink.writeLong(contact.id().getLeastSignificantBits());
        long delta = contact.createdAtMicros() - idMicros(contact.id().getMostSignificantBits());
        sink.writeVarLong(delta << 1 ^ delta >> 63);
        sink.writeVarLong(contact.version());
        for (NumberEntry number : numbers) {
            writeNumber(number, sink);
        }
        writeIdentity(contact, kinds, sink);
        sink.align();
        Bytes.writeInt(sink.bytes(), 0, RecordHeader.ofContact(sink.size(), numbers.size()));
    }

    private static void writeNumber(NumberEntry number, ByteSink sink) {
        boolean extended = number.extension() != ExtensionCode.NONE;
        sink.writeVarLong(number.key() << 1 | (extended ? 1 : 0));
        if (extended) {
            sink.writeVarLong(number.extension());
        }
    }

    private static void writeIdentity(ContactEntry contact, ReferenceKinds kinds, ByteSink sink) {
        sink.writeText(contact.displayName());
        sink.writeText(contact.organization());
        sink.writeVarLong(contact.references().size());
        for (ContactReference reference : contact.references()) {
            int code = kinds.codeOf(reference.kind());
            sink.writeVarLong(code);
            if (code == ReferenceKinds.INLINE) {
                sink.writeText(reference.kind().connectionId());
                sink.writeText(reference.kind().objectType());
            }
            sink.writeText(reference.externalId());
        }
    }

    static UUID id(byte[] chunk, int offset) {
        return new UUID(mostBits(chunk, offset), leastBits(chunk, offset));
    }

    static long mostBits(byte[] chunk, int offset) {
        return Bytes.readLong(chunk, offset + MOST_BITS);
    }

    static long leastBits(byte[] chunk, int offset) {
        return Bytes.readLong(chunk, offset + LEAST_BITS);
    }

    static long createdAtMicros(byte[] chunk, int offset) {
        long zigzag = new ByteSource(chunk, offset + AFTER_ID).readVarLong();
        return idMicros(mostBits(chunk, offset)) + (zigzag >>> 1 ^ -(zigzag & 1));
    }

    static long version(byte[] chunk, int offset) {
        return afterCreation(chunk, offset).readVarLong();
    }

    static List<NumberEntry> numbers(byte[] chunk, int offset) {
        ByteSource source = afterCreation(chunk, offset);
        source.readVarLong();
        int count = RecordHeader.count(Bytes.readInt(chunk, offset));
        List<NumberEntry> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long number = source.readVarLong();
            boolean extended = (number & 1) != 0;
            numbers.add(
                    new NumberEntry(
                            number >>> 1, extended ? source.readVarLong() : ExtensionCode.NONE));
        }
        return numbers;
    }

    /** Where the identity part begins. */
    static ByteSource identity(byte[] chunk, int offset) {
        ByteSource source = afterCreation(chunk, offset);
        source.readVarLong();
        for (int left = RecordHeader.count(Bytes.readInt(chunk, offset)); left > 0; left--) {
            if ((source.readVarLong() & 1) != 0) {
                source.readVarLong();
            }
        }
        return source;
    }

    private static ByteSource afterCreation(byte[] chunk, int offset) {
        ByteSource source = new ByteSource(chunk, offset + AFTER_ID);
        source.readVarLong();
        return source;
    }

    private static long idMicros(long mostBits) {
        return (mostBits >>> 16) * 1000;
    }
}
