package io.callbook.matching.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Sees to it that a file is used by one process, and there once. */
final class SoleUse {
    private SoleUse() {}

    /**
     * Locks a file until it is closed; if it cannot, closes it.
     *
     * @throws IOException if somebody else uses it
     */
    static void require(RandomAccessFile file, Path path) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                file.close();
                throw new IOException("Another process uses " + path);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            file.close();
            throw new IOException("This process uses " + path + " already", inThisProcess);
        }
    }
}
