package io.callbook.access.token;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** The token that this service shows to others; whoever renews it only replaces the file. */
@ApplicationScoped
public class OwnToken {
    private static final long REREAD_MILLIS = Duration.ofSeconds(10).toMillis();

    private final Path file;
    private final InstantSource clock;
    private final Executor executor;
    private final AtomicLong nextRead;
    private volatile String token;

    /** Reads the configured file. */
    @Inject
    public OwnToken(OwnTokenConfig config) {
        this(path(config), InstantSource.system(), Thread::startVirtualThread);
    }

    OwnToken(Path file, InstantSource clock, Executor executor) {
        this.file = file;
        this.clock = clock;
        this.executor = executor;
        this.nextRead = new AtomicLong(clock.millis() + REREAD_MILLIS);
        try {
            this.token = read(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "CALLBOOK_TOKEN_FILE leads to no token: the file %s cannot be read or is empty."
                            .formatted(file),
                    e);
        }
    }

    /** The token as it is now, or was some seconds ago. Never blocks. */
    public String get() {
        long now = clock.millis();
        long due = nextRead.get();
        if (now >= due && nextRead.compareAndSet(due, now + REREAD_MILLIS)) {
            executor.execute(this::readAgain);
        }
        return token;
    }

    private void readAgain() {
        try {
            token = read(file);
        } catch (IOException e) {
            Log.warnf("The token file %s cannot be read; the last token is used on", file);
        }
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw new IOException("empty");
        }
        return text;
    }

    private static Path path(OwnTokenConfig config) {
        return Path.of(
                config.file()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "CALLBOOK_TOKEN_FILE is not set: it must name the file with"
                                                + " the token that this service shows to"
                                                + " contact-service (role operator).")));
    }
}
