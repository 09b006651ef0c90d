package io.callbook.gateway.imports;

import io.callbook.gateway.imports.ChunkContent.Chunk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file chunk by chunk, each when it is needed. */
final class ChunkStream extends InputStream {
    private final Chunks chunks;
    private long position;
    private @Nullable Chunk chunk;

    ChunkStream(Chunks chunks, long position) {
        this.chunks = chunks;
        this.position = position;
    }

    /** Where the chunks are. */
    interface Chunks {
        /** The chunk that holds a position; nothing after the end. */
        Optional<Chunk> at(long position) throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        @Nullable Chunk here = chunkHere();
        if (here == null) {
            return -1;
        }
        int from = Math.toIntExact(position - here.position());
        int count = Math.min(length, here.bytes().length - from);
        System.arraycopy(here.bytes(), from, target, offset, count);
        position += count;
        return count;
    }

    private @Nullable Chunk chunkHere() throws IOException {
        @Nullable Chunk known = chunk;
        if (known == null || position >= known.position() + known.bytes().length) {
            chunk = chunks.at(position).orElse(null);
        }
        return chunk;
    }
}
