package io.callbook.gateway.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
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
        long length = 0;
        int b = bytes.read();
        if (b < 0) {
            return Optional.empty();
        }
        while (b >= 0 && b != '\n' && b != '\r') {
            length++;
            if (line.size() < MAX_BYTES) {
                line.write(b);
            }
            b = bytes.read();
        }
        position += length + lengthOfEnd(b);
        return Optional.of(new CsvLine(line.toByteArray(), position, length > line.size()));
    }

    /** LF and CRLF end a line, and so does a CR alone: some spreadsheets still write it. */
    private int lengthOfEnd(int first) throws IOException {
        if (first != '\r') {
            return first < 0 ? 0 : 1;
        }
        bytes.mark(1);
        if (bytes.read() == '\n') {
            return 2;
        }
        bytes.reset();
        return 1;
    }
}
