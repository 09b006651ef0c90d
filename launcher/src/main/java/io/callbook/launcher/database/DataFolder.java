package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.DatabasePassword;
import io.callbook.launcher.installation.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The folder with the server's data, made when there is none. */
record DataFolder(Path folder, PostgresPrograms programs, ServerUser user) {
    private static final String UNFINISHED = ".unfinished";

    void prepare(DatabasePassword password) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            requirePassword(password);
            forgetRecycledProcess();
        } else {
            initialize(password);
        }
    }

    /** Built beside its place and moved there when whole: a broken start leaves nothing half. */
    private void initialize(DatabasePassword password) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + UNFINISHED);
        FolderDeletion.delete(unfinished);
        Files.createDirectories(unfinished.getParent());
        Files.createDirectory(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(unfinished);
        Path secret = Files.createTempFile(folder.getParent(), "initdb", "");
        try {
            Files.writeString(secret, password.getOrCreate());
            user.own(secret);
            new Program(programs.program("initdb"), user).run(arguments(unfinished, secret));
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, folder);
    }

    private static List<String> arguments(Path data, Path secret) {
        return List.of(
                "-D",
                data.toString(),
                "-U",
                Databases.ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private void requirePassword(DatabasePassword password) {
        if (!password.exists()) {
            throw new Problem(
                    "The database in "
                            + folder
                            + " is there but the keys beside it are gone; bring them back, or"
                            + " start with empty data: ./callbook up --fresh");
        }
    }

    /**
     * A server that was killed leaves its file behind. PostgreSQL sees by itself that its process
     * is gone, but not that the number now belongs to another program.
     */
    private void forgetRecycledProcess() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.find(folder);
        if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) {
            Files.deleteIfExists(PostmasterFile.path(folder));
        }
    }
}
