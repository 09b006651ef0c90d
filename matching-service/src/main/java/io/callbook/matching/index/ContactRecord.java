package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a contact lies in memory: header, id, creation time (as the difference from the time in the
 * id, which is short for ids of version 7), version, numbers, marks of what else there is, then
 * what an answer shows. The organization's key, if there is one, follows the marks. If there is
 * more, then come the last call and the choices, and the owner and the attributes end the record.
 */
final class ContactRecord {
    private static final int MOST_BITS = 4;
    private static final int LEAST_BITS = 12;
    private static final int AFTER_ID = 20;
    private static final int MAX_NUMBERS = 4095;
    private static final int MORE = 1;
    private static final int OWNED = 2;
    private static final int MEMBER = 4;

    private ContactRecord() {}

    /** Puts the record of a contact together. */
    static void write(ContactEntry contact, Codebooks codebooks, ByteSink sink) {
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
        ContactEntry.More more = contact.more();
        writeMarks(contact, sink);
        if (!more.isNothing()) {
            writeActivity(more, sink);
        }
        writeIdentity(contact, codebooks, sink);
        if (!more.isNothing()) {
            writeRouting(more, codebooks, sink);
        }
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

    private static void writeMarks(ContactEntry contact, ByteSink sink) {
        long organization = OrganizationKey.of(contact.organizationId());
        int marks =
                (contact.more().isNothing() ? 0 : MORE)
                        | (contact.more().owner().isEmpty() ? 0 : OWNED)
                        | (organization == OrganizationKey.NONE ? 0 : MEMBER);
        sink.writeVarLong(marks);
        if (organization != OrganizationKey.NONE) {
            sink.writeLong(organization);
        }
    }

    private static void writeActivity(ContactEntry.More more, ByteSink sink) {
        sink.writeVarLong(more.lastCallMicros());
        sink.writeVarLong(more.choices().size());
        for (NumberChoice choice : more.choices()) {
            sink.writeVarLong(choice.key());
            sink.writeVarLong(choice.extension());
            sink.writeVarLong(choice.chosenAtMicros());
        }
    }

    private static void writeIdentity(ContactEntry contact, Codebooks codebooks, ByteSink sink) {
        sink.writeText(contact.displayName());
        sink.writeText(contact.organization());
        sink.writeVarLong(contact.references().size());
        for (ContactReference reference : contact.references()) {
            int code = codebooks.kinds.codeOf(reference.kind());
            sink.writeVarLong(code);
            if (code == Codebook.INLINE) {
                sink.writeText(reference.kind().connectionId());
                sink.writeText(reference.kind().objectType());
            }
            sink.writeText(reference.externalId());
        }
    }

    private static void writeRouting(ContactEntry.More more, Codebooks codebooks, ByteSink sink) {
        sink.writeText(more.owner());
        sink.writeVarLong(more.attributes().size());
        for (ContactAttribute attribute : more.attributes()) {
            int code = codebooks.attributes.codeOf(attribute.name());
            sink.writeVarLong(code);
            if (code == Codebook.INLINE) {
                sink.writeText(attribute.name());
            }
            sink.writeText(attribute.value());
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

    static boolean hasExtensions(byte[] chunk, int offset) {
        ByteSource source = afterCreation(chunk, offset);
        source.readVarLong();
        for (int left = RecordHeader.count(Bytes.readInt(chunk, offset)); left > 0; left--) {
            if ((source.readVarLong() & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@link OrganizationKey#NONE} if it belongs to none. */
    static long organizationKey(byte[] chunk, int offset) {
        ByteSource source = afterNumbers(chunk, offset);
        return (source.readVarInt() & MEMBER) == 0
                ? OrganizationKey.NONE
                : Bytes.readLong(chunk, source.position());
    }

    /** What the policies look at; where the identity part begins comes with it. */
    static ContactActivity activity(byte[] chunk, int offset) {
        ByteSource source = afterNumbers(chunk, offset);
        int marks = source.readVarInt();
        if ((marks & MEMBER) != 0) {
            source.skip(Long.BYTES);
        }
        if ((marks & MORE) == 0) {
            return new ContactActivity(
                    false, false, 0, source.position(), source.position(), chunk);
        }
        long lastCall = source.readVarLong();
        int choices = source.position();
        for (int left = source.readVarInt() * 3; left > 0; left--) {
            source.readVarLong();
        }
        return new ContactActivity(
                true, (marks & OWNED) != 0, lastCall, choices, source.position(), chunk);
    }

    private static ByteSource afterNumbers(byte[] chunk, int offset) {
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
