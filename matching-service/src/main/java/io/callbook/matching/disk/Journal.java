package io.callbook.matching.disk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entries that are still to be dealt with, by id, in a file. Adding returns when the entry is on
 * the disk. One line an entry, {@code + id bytes}, and one when it is done, {@code - id}, both in
 * Base64; a line that a crash cut off is no entry. While nothing is left the file is empty. For any
 * thread, also one that is interrupted: unlike a channel, the file stays open.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final String ADDED = "+";
    private static final String DONE = "-";

    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, byte[]> entries;
    private long length;
    private boolean closed;

    private Journal(Path path, RandomAccessFile file, Map<String, byte[]> entries) {
        this.path = path;
        this.file = file;
        this.entries = entries;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @throws UncheckedIOException if the file cannot be used, or another process uses it
     */
    public static Journal open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            OwnerOnly.create(path);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            SoleUse.require(file, path);
            String text = content(file);
            int complete = text.lastIndexOf('\n') + 1;
            Journal journal = new Journal(path, file, read(text.substring(0, complete), path));
            journal.cut(journal.entries.isEmpty() ? 0 : complete);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be used", e);
        }
    }

    /** What is left, eldest first. */
    public synchronized Map<String, byte[]> entries() {
        return new LinkedHashMap<>(entries);
    }

    /** How many are left. */
    public synchronized int size() {
        return entries.size();
    }

    /**
     * Keeps entries; an id that is there already keeps its bytes.
     *
     * @throws IllegalStateException once the journal is closed: nothing would keep them
     * @throws UncheckedIOException if the disk refuses them
     */
    public synchronized void add(Map<String, byte[]> more) {
        if (closed) {
            throw new IllegalStateException("The journal " + path + " is closed");
        }
        Map<String, byte[]> fresh = new LinkedHashMap<>(more);
        fresh.keySet().removeAll(entries.keySet());
        StringBuilder lines = new StringBuilder();
        fresh.forEach((id, bytes) -> lines.append(added(id, bytes)));
        write(lines, true);
        entries.putAll(fresh);
    }

    /** Forgets what is done. If the service dies before the disk has this, it is done again. */
    public synchronized void remove(Iterable<String> ids) {
        StringBuilder lines = new StringBuilder();
        for (String id : ids) {
            if (entries.remove(id) != null) {
                lines.append(DONE + ' ').append(base64(id.getBytes(UTF_8))).append('\n');
            }
        }
        if (entries.isEmpty()) {
            cut(0);
        } else {
            write(lines, false);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }

    /** A failure leaves no half of a line behind, which would spoil the next one. */
    private void write(CharSequence lines, boolean durably) {
        if (lines.isEmpty()) {
            return;
        }
        long start = length;
        byte[] bytes = lines.toString().getBytes(US_ASCII);
        try {
            file.seek(start);
            file.write(bytes);
            if (durably) {
                file.getFD().sync();
            }
            length = start + bytes.length;
        } catch (IOException e) {
            cut(start);
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    private void cut(long newLength) {
        try {
            if (file.length() != newLength) {
                file.setLength(newLength);
            }
            length = newLength;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    /** By the same file: closing another one would end the lock. */
    private static String content(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.length())];
        file.readFully(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private static Map<String, byte[]> read(String text, Path path) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long unreadable = text.lines().filter(line -> !apply(line, entries)).count();
        if (unreadable > 0) {
            LOG.log(
                    Level.ERROR,
                    "{0} lines of {1} cannot be read: the disk is damaged, and what they promised"
                            + " is lost",
                    unreadable,
                    path);
        }
        return entries;
    }

    /** False if nothing that was written so could be read. */
    private static boolean apply(String line, Map<String, byte[]> entries) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3 && parts[0].equals(ADDED)) {
                entries.put(text(parts[1]), Base64.getDecoder().decode(parts[2]));
                return true;
            }
            if (parts.length == 2 && parts[0].equals(DONE)) {
                entries.remove(text(parts[1]));
                return true;
            }
            return false;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static String added(String id, byte[] bytes) {
        return ADDED + ' ' + base64(id.getBytes(UTF_8)) + ' ' + base64(bytes) + '\n';
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), UTF_8);
    }
}
