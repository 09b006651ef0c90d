package io.callbook.sandbox.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file of JSON lines. What {@link #append} has returned from survives the death of
 * the process; a line torn by it was never answered and is cut off at the next start.
 */
public final class FileJournal implements Journal, AutoCloseable {
    private static final String FILE_NAME = "journal.jsonl";

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final FileChannel channel;
    private final FolderLock lock;

    private FileJournal(Path file, FileChannel channel, FolderLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens the folder's journal for this process alone, making the folder if it is not there. */
    public static FileJournal open(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.take(folder);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            channel.truncate(TornLine.wholeLength(channel));
            channel.position(channel.size());
            return new FileJournal(file, channel, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use " + file + " as a journal", failure);
        }
    }

    @Override
    public synchronized void append(String system, JsonNode entry) {
        ObjectNode line = json.createObjectNode().put("system", system);
        line.set("entry", entry);
        try {
            write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + file, failure);
        }
    }

    /** Writes all or, as far as the disk lets us, nothing. */
    private void write(ByteBuffer bytes) throws IOException {
        long start = channel.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            channel.truncate(start);
            channel.position(start);
            throw failure;
        }
    }

    @Override
    public synchronized void replay(String system, Consumer<JsonNode> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = entryOf(system, line, number++);
                if (entry != null) {
                    reader.accept(entry);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private @Nullable JsonNode entryOf(String system, String line, long number) {
        try {
            JsonNode read = json.readTree(line);
            return read.path("system").asText().equals(system) ? read.path("entry") : null;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    file + " is damaged at line " + number + ": repair or remove it", damaged);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        lock.release();
    }
}
