package io.callbook.gateway.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One line of a file, as it stands there. */
final class CsvLine {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final long end;
    private final boolean tooLong;

    /**
     * A line.
     *
     * @param bytes without the line end; cut off if the line is too long
     * @param end the position after the line end
     * @param tooLong whether something was cut off
     */
    CsvLine(byte[] bytes, long end, boolean tooLong) {
        this.bytes = bytes;
        this.end = end;
        this.tooLong = tooLong;
    }

    long end() {
        return end;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line's text; empty if it is not UTF-8. */
    Optional<String> text() {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Without the mark that some programs put before UTF-8. */
    CsvLine withoutByteOrderMark() {
        return startsWith(BYTE_ORDER_MARK)
                ? new CsvLine(
                        Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length),
                        end,
                        tooLong)
                : this;
    }

    boolean isUtf16() {
        return startsWith(new byte[] {(byte) 0xFE, (byte) 0xFF})
                || startsWith(new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    private boolean startsWith(byte[] prefix) {
        return bytes.length >= prefix.length
                && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
