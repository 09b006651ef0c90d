package io.callbook.matching.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entries that are still to be dealt with, by id, in a file. Adding returns when the entry is on
 * the disk. One line an entry, {@code + id bytes}, and one when it is done, {@code - id}, both in
 * Base64; a line that a crash cut off is no entry. While nothing is left the file is empty. For any
 * thread.
 */
public final class Journal implements AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?>[] NOTHING_SPECIAL = {};
    private static final String ADDED = "+";
    private static final String DONE = "-";

    private final Path path;
    private final FileChannel file;
    private final Map<String, byte[]> entries;

    private Journal(Path path, FileChannel file, Map<String, byte[]> entries) {
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
            createForOwnerOnly(path);
            FileChannel file =
                    FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            requireAlone(file, path);
            Journal journal = new Journal(path, file, read(Files.readString(path)));
            journal.compact();
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

    /** Keeps entries; an id that is there already keeps its bytes. */
    public synchronized void add(Map<String, byte[]> more) {
        StringBuilder lines = new StringBuilder();
        more.forEach((id, bytes) -> {
            if (entries.putIfAbsent(id, bytes) == null) {
                lines.append(added(id, bytes));
            }
        });
        write(lines, true);
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
            compact();
        } else {
            write(lines, false);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void write(CharSequence lines, boolean durably) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            ByteBuffer bytes = UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            if (durably) {
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    /**
     * What is left is in memory and short; it is written anew after the rest was cut off only when
     * there is nothing left, or behind it, so that a crash in between loses nothing.
     */
    private void compact() {
        try {
            if (entries.isEmpty()) {
                file.truncate(0);
                file.position(0);
            } else {
                file.position(file.size());
                if (file.size() > 0 && !endsWithLine()) {
                    write("\n", false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    private boolean endsWithLine() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) == '\n';
    }

    /** It holds telephone numbers. */
    private static void createForOwnerOnly(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(path, posix ? new FileAttribute<?>[] {OWNER_ONLY} : NOTHING_SPECIAL);
    }

    private static void requireAlone(FileChannel file, Path path) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("Another process uses " + path);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            throw new IOException("This process uses " + path + " already", inThisProcess);
        }
    }

    private static Map<String, byte[]> read(String text) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int complete = text.lastIndexOf('\n') + 1;
        text.substring(0, complete).lines().forEach(line -> apply(line, entries));
        return entries;
    }

    private static void apply(String line, Map<String, byte[]> entries) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3 && parts[0].equals(ADDED)) {
                entries.put(text(parts[1]), Base64.getDecoder().decode(parts[2]));
            } else if (parts.length == 2 && parts[0].equals(DONE)) {
                entries.remove(text(parts[1]));
            }
        } catch (IllegalArgumentException cutOff) {
            // What a crash cut off was never confirmed to anybody.
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
