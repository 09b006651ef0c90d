package io.callbook.sandbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Finds where the last whole line of a file ends. */
final class TornLine {
    private static final int STEP = 8192;

    private TornLine() {}

    /** The length of the file without a last line that has no line feed. */
    static long wholeLength(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            long start = Math.max(0, end - STEP);
            int lineFeed = lastLineFeed(read(channel, start, (int) (end - start)));
            if (lineFeed >= 0) {
                return start + lineFeed + 1;
            }
            end = start;
        }
        return 0;
    }

    private static byte[] read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
            // read on
        }
        return bytes.array();
    }

    private static int lastLineFeed(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
