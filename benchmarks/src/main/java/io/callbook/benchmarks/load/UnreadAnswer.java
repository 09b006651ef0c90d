package io.callbook.benchmarks.load;

import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer as it came, not read as a message yet: reading all of them would take the load
 * generator as much time as the service takes to make them.
 */
public final class UnreadAnswer {
    private final byte[] bytes;

    /** Its bytes, which must not change. */
    public UnreadAnswer(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The message's bytes. */
    public InputStream read() {
        return new ByteArrayInputStream(bytes);
    }

    /** The same method, with answers of this kind. */
    public static <Q> MethodDescriptor<Q, UnreadAnswer> of(MethodDescriptor<Q, ?> method) {
        return method.toBuilder(method.getRequestMarshaller(), new Marshaller()).build();
    }

    /** Whether a text of plain letters and digits stands in it. */
    public boolean holds(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0]
                    && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static final class Marshaller implements MethodDescriptor.Marshaller<UnreadAnswer> {
        @Override
        public InputStream stream(UnreadAnswer answer) {
            return answer.read();
        }

        @Override
        public UnreadAnswer parse(InputStream stream) {
            try {
                return new UnreadAnswer(
                        stream instanceof KnownLength
                                ? stream.readNBytes(stream.available())
                                : stream.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
