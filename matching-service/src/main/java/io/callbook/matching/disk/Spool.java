package io.callbook.matching.disk;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A queue on a disk, for what may become more than memory holds: entries are added at its end, and
 * taken from its beginning many at a time. It is bounded, and takes no memory for what lies in it.
 * Adding returns when the entries are on the disk.
 *
 * <p>The folder holds numbered files, of about a megabyte each: per entry its length, its CRC-32
 * and its bytes. An entry that a crash cut off is none; nothing is added behind it, because a spool
 * that is opened goes on in a new file. A file of which the end cannot be read is logged, and put
 * aside when its entries have been taken, not deleted. For any thread, also one that is
 * interrupted: unlike a channel, the file stays open.
 */
public final class Spool implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Spool.class.getName());
    private static final String SUFFIX = ".spool";
    private static final int PART_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 2 * Integer.BYTES;

    private final Path folder;
    private final long maxBytes;
    private final RandomAccessFile lock;
    private final Deque<Part> parts;
    private long nextNumber;
    private boolean closed;

    /** The last part, if more may be added to it. */
    private @Nullable RandomAccessFile tail;

    private Spool(Path folder, long maxBytes, RandomAccessFile lock, Deque<Part> parts) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.lock = lock;
        this.parts = parts;
        this.nextNumber = parts.isEmpty() ? 1 : number(parts.getLast().path()) + 1;
    }

    /**
     * Opens a spool, or begins one.
     *
     * @param maxBytes how much may lie in it; one part more at the most
     * @throws UncheckedIOException if the folder cannot be used, or another process uses it
     */
    public static Spool open(Path folder, long maxBytes) {
        try {
            Files.createDirectories(folder);
            Path lockPath = folder.resolve("lock");
            OwnerOnly.create(lockPath);
            RandomAccessFile lock = new RandomAccessFile(lockPath.toFile(), "rw");
            SoleUse.require(lock, folder);
            return new Spool(folder, maxBytes, lock, parts(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The spool " + folder + " cannot be used", e);
        }
    }

    /** Whether nothing lies in it. */
    public synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    /** How many entries lie in it. */
    public synchronized long size() {
        return parts.stream().mapToLong(Part::entries).sum();
    }

    /** How many files they lie in. */
    public synchronized int parts() {
        return parts.size();
    }

    /**
     * Adds entries, in this order, as far as there is room.
     *
     * @return how many were added, and are on the disk: all but those at the end
     * @throws IllegalStateException once the spool is closed: nothing would keep them
     * @throws UncheckedIOException if the disk refuses them; some may have been added
     */
    public synchronized int add(List<byte[]> entries) {
        if (closed) {
            throw new IllegalStateException("The spool " + folder + " is closed");
        }
        int added = 0;
        try {
            while (added < entries.size() && bytes() < maxBytes) {
                added += append(entries.subList(added, entries.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The spool " + folder + " cannot be written", e);
        }
        return added;
    }

    /**
     * The eldest entries, at least one if there is any; they stay until {@link #removeEldest}.
     *
     * @throws UncheckedIOException if the disk cannot be read
     */
    public synchronized List<byte[]> eldest() {
        if (parts.isEmpty()) {
            return List.of();
        }
        try {
            if (parts.size() == 1) {
                closeTail();
            }
            Content content = Content.of(parts.getFirst().path());
            if (!content.isWhole()) {
                parts.addFirst(parts.removeFirst().damaged(content));
            }
            return content.entries();
        } catch (IOException e) {
            throw new UncheckedIOException("The spool " + folder + " cannot be read", e);
        }
    }

    /**
     * Takes away what {@link #eldest} last gave; nothing that was added since.
     *
     * @throws UncheckedIOException if the disk refuses it: they will be given again
     */
    public synchronized void removeEldest() {
        try {
            parts.getFirst().finish();
            parts.removeFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The spool " + folder + " cannot be written", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeTail();
        lock.close();
    }

    private long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** Adds as many as one part takes, and at least one. */
    private int append(List<byte[]> entries) throws IOException {
        RandomAccessFile file = tail == null ? beginPart() : tail;
        Part part = parts.getLast();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int count = 0;
        while (count < entries.size() && part.bytes() + bytes.size() < PART_BYTES) {
            byte[] entry = entries.get(count);
            out.writeInt(entry.length);
            out.writeInt(checksum(entry));
            out.write(entry);
            count++;
        }
        write(file, part.bytes(), bytes.toByteArray());
        parts.removeLast();
        parts.addLast(part.with(count, bytes.size()));
        if (parts.getLast().bytes() >= PART_BYTES) {
            closeTail();
        }
        return count;
    }

    private RandomAccessFile beginPart() throws IOException {
        Path path = folder.resolve("%012d%s".formatted(nextNumber, SUFFIX));
        OwnerOnly.create(path);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        nextNumber++;
        parts.addLast(new Part(path, 0, 0, true));
        tail = file;
        return file;
    }

    /** What fails ends the part, so that nothing stands behind half an entry. */
    private void write(RandomAccessFile file, long position, byte[] bytes) throws IOException {
        try {
            file.seek(position);
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException e) {
            closeTail();
            if (position == 0) {
                Files.deleteIfExists(parts.removeLast().path());
            }
            throw e;
        }
    }

    private void closeTail() throws IOException {
        if (tail != null) {
            tail.close();
            tail = null;
        }
    }

    private static Deque<Part> parts(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
        }
        Deque<Part> parts = new ArrayDeque<>();
        for (Path path : paths) {
            Content content = Content.of(path);
            int entries = content.entries().size();
            Part part = new Part(path, entries, Files.size(path), true);
            Part known = content.isWhole() ? part : part.damaged(content);
            if (entries == 0) {
                known.finish();
            } else {
                parts.addLast(known);
            }
        }
        return parts;
    }

    private static long number(Path path) {
        String name = path.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** What can be read of a file, and whether that is all. */
    private record Content(List<byte[]> entries, boolean isWhole) {
        static Content of(Path path) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            List<byte[]> entries = new ArrayList<>();
            while (bytes.remaining() >= HEADER_BYTES) {
                int length = bytes.getInt();
                int checksum = bytes.getInt();
                if (length < 0 || length > bytes.remaining()) {
                    return new Content(entries, false);
                }
                byte[] entry = new byte[length];
                bytes.get(entry);
                if (checksum(entry) != checksum) {
                    return new Content(entries, false);
                }
                entries.add(entry);
            }
            return new Content(entries, !bytes.hasRemaining());
        }
    }

    /** A file, how much lies in it, and whether all of it can be read. */
    private record Part(Path path, long entries, long bytes, boolean isWhole) {
        Part with(int moreEntries, int moreBytes) {
            return new Part(path, entries + moreEntries, bytes + moreBytes, isWhole);
        }

        /** Logged once. */
        Part damaged(Content content) {
            if (isWhole) {
                LOG.log(
                        Level.ERROR,
                        "{0} ends after {1} entries: what follows was cut off by a crash or is"
                                + " damaged, and is put aside in {2}",
                        path,
                        content.entries().size(),
                        aside());
            }
            return new Part(path, content.entries().size(), bytes, false);
        }

        void finish() throws IOException {
            if (isWhole) {
                Files.deleteIfExists(path);
            } else {
                Files.move(path, aside(), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private Path aside() {
            return path.resolveSibling(path.getFileName() + ".damaged");
        }
    }
}
