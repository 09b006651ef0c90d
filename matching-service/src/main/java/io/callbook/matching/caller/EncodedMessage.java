package io.callbook.matching.caller;

import com.google.protobuf.MessageLite;
import io.callbook.matching.index.ByteSink;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A message that is put together as the bytes that go over the wire. A generated message would hold
 * each text as an object, look for each one's length before it writes it, and write it letter by
 * letter; what memory has of a contact lies there as UTF-8 and needs only to be copied. Fields are
 * written in the order of the calls; those with the default value are left out, as in proto3. For
 * one thread.
 */
final class EncodedMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int TYPE_BITS = 3;

    private final ByteSink sink;

    /**
     * An empty message.
     *
     * @param usualBytes how long it usually becomes; it may become longer
     */
    EncodedMessage(int usualBytes) {
        sink = new ByteSink(usualBytes);
    }

    /** An integer that is not negative, an enum or a boolean. */
    EncodedMessage number(int field, long value) {
        if (value != 0) {
            sink.writeVarLong((long) field << TYPE_BITS | VARINT);
            sink.writeVarLong(value);
        }
        return this;
    }

    EncodedMessage text(int field, String text) {
        if (!text.isEmpty()) {
            begin(field);
            sink.writeText(text);
        }
        return this;
    }

    /** A text that lies in memory as UTF-8. */
    EncodedMessage text(int field, byte[] utf8, int offset, int length) {
        if (length > 0) {
            begin(field);
            sink.writeText(utf8, offset, length);
        }
        return this;
    }

    /** A message in this one; it is there even if it is empty. */
    EncodedMessage message(int field, EncodedMessage message) {
        begin(field);
        sink.writeText(message.sink.bytes(), 0, message.sink.size());
        return this;
    }

    /** A message of the few that are not worth writing by hand. */
    EncodedMessage message(int field, MessageLite message) {
        byte[] bytes = message.toByteArray();
        begin(field);
        sink.writeText(bytes, 0, bytes.length);
        return this;
    }

    /** For reading. */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(sink.bytes(), 0, sink.size());
    }

    /** For sending; gRPC takes it as it is. */
    InputStream stream() {
        return new Stream(sink.bytes(), sink.size());
    }

    private void begin(int field) {
        sink.writeVarLong((long) field << TYPE_BITS | LENGTH_DELIMITED);
    }

    private static final class Stream extends ByteArrayInputStream
            implements KnownLength, Drainable {
        Stream(byte[] bytes, int length) {
            super(bytes, 0, length);
        }

        @Override
        public int drainTo(OutputStream target) throws IOException {
            int left = available();
            target.write(buf, pos, left);
            pos += left;
            return left;
        }
    }
}
