package io.callbook.launcher.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database's password: made by chance, kept in a file that only its owner may read. */
public final class DatabasePassword {
    private static final int BYTES = 18;

    private final Path file;

    public DatabasePassword(Path keysFolder) {
        this.file = keysFolder.resolve("database-password");
    }

    /** The password. */
    public String get() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Whether there is one already. */
    public boolean exists() {
        return Files.isReadable(file);
    }

    /** The password, made now if there is none. */
    public String getOrCreate() throws IOException {
        if (!exists()) {
            create();
        }
        return get();
    }

    private void create() throws IOException {
        Files.createDirectories(
                file.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }
}
