package io.callbook.matching.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold telephone numbers are nobody's but the service's. */
final class OwnerOnly {
    private static final FileAttribute<?> PERMISSIONS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?>[] NOTHING_SPECIAL = {};

    private OwnerOnly() {}

    /** Creates a file that is not there yet. */
    static void create(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(path, posix ? new FileAttribute<?>[] {PERMISSIONS} : NOTHING_SPECIAL);
    }
}
