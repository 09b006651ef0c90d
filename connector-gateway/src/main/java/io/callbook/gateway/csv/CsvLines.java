package io.callbook.gateway.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a file, with their positions; some can be given back to be read again. */
final class CsvLines implements AutoCloseable {
    /** More than any row of contacts; keeps a file without line ends out of memory. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream bytes;
    private final Deque<CsvLine> givenBack = new ArrayDeque<>();
    private long position;

    CsvLines(InputStream bytes, long position) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
        this.position = position;
    }

    /** The next line; empty at the end of the file. */
    Optional<CsvLine> next() throws IOException {
        return givenBack.isEmpty() ? read() : Optional.of(givenBack.removeFirst());
    }

    /** Lets lines be read again, in their order, before all others. */
    void giveBack(List<CsvLine> lines) {
        lines.reversed().forEach(givenBack::addFirst);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private Optional<CsvLine> read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = position;
        int b = bytes.read();
        while (b >= 0 && b != '\n') {
            position++;
            if (line.size() < MAX_BYTES) {
                line.write(b);
            }
            b = bytes.read();
        }
        boolean tooLong = position - start > line.size();
        if (b < 0 && position == start) {
            return Optional.empty();
        }
        position += b < 0 ? 0 : 1;
        return Optional.of(new CsvLine(withoutReturn(line.toByteArray()), position, tooLong));
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
