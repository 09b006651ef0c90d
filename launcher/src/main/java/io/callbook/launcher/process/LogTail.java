package io.callbook.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The end of a log, and what is added to it. */
public final class LogTail {
    private static final long BYTES_READ = 64 * 1024;

    private final Path log;
    private long position;
    private String unfinished = "";

    public LogTail(Path log) {
        this.log = log;
    }

    /** At most this many of the last lines; none if there is no log. */
    public List<String> last(int count) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try {
            position = Math.max(0, Files.size(log) - BYTES_READ);
            boolean cut = position > 0;
            List<String> lines = read().lines().skip(cut ? 1 : 0).toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(cannot read " + log + ": " + e.getMessage() + ")");
        }
    }

    /** Passes on the whole lines that were added since the last call. */
    public void added(Consumer<String> lines) throws IOException {
        if (!Files.isReadable(log)) {
            return;
        }
        if (Files.size(log) < position) {
            position = 0;
        }
        String text = unfinished + read();
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(lines);
        unfinished = text.substring(end);
    }

    private String read() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] bytes = new byte[Math.toIntExact(Math.min(file.length() - position, 1 << 20))];
            file.readFully(bytes);
            position += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
