package io.callbook.launcher.running;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one command at a time start or stop an installation; the others wait for it. */
final class UpLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private UpLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static UpLock take(Installation installation, Console console) {
        Path file = installation.home().resolve("up.lock");
        try {
            Files.createDirectories(installation.home());
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                console.note("Another ./callbook up or down is at work; waiting for it.");
                lock = channel.lock();
            }
            return new UpLock(channel, lock);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot write " + file + "; set CALLBOOK_HOME to a folder of yours.", e);
        }
    }

    void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock is lost");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the lock", e);
        }
    }
}
