package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under whose name PostgreSQL's programs run. They refuse to be root; so for root they run in a
 * user namespace in which nobody is root, or, where that is not allowed, as another user.
 */
sealed interface ServerUser {
    /** The same command, run under that name. */
    List<String> command(List<String> command);

    /** Makes the folder one that the programs may own. */
    void own(Path folder) throws IOException;

    /** The user for a data folder, existing or still to be made. */
    static ServerUser of(Path dataFolder) {
        if (!System.getProperty("user.name").equals("root")) {
            return new Caller();
        }
        String owner = owner(dataFolder);
        if (owner.equals("root") && succeeds(List.of("unshare", "-U", "true"))) {
            return new Namespace();
        }
        ServerUser other = new Other(owner.equals("root") ? "nobody" : owner);
        if (succeeds(other.command(List.of("test", "-x", nearestExisting(dataFolder))))) {
            return other;
        }
        throw new Problem(
                "PostgreSQL refuses to run as root, and this machine allows neither a user"
                        + " namespace nor another user in "
                        + dataFolder.getParent()
                        + "; run ./callbook as an ordinary user, or set CALLBOOK_HOME to a folder"
                        + " that every user may enter.");
    }

    /** Whoever runs this program. */
    record Caller() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {}
    }

    /** Root, seen from within as nobody in particular. */
    record Namespace() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(List.of("unshare", "-U"), command);
        }

        @Override
        public void own(Path folder) {}
    }

    /** An ordinary user of the machine. */
    record Other(String name) implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(
                    List.of(
                            "setpriv",
                            "--reuid=" + name,
                            "--regid=" + groupOf(name),
                            "--clear-groups"),
                    command);
        }

        @Override
        public void own(Path folder) throws IOException {
            Files.setOwner(
                    folder,
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(name));
        }

        private static String groupOf(String user) {
            try {
                Process process = new ProcessBuilder("id", "-g", user).start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip();
            } catch (IOException e) {
                return user;
            }
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static String owner(Path folder) {
        try {
            return Files.exists(folder)
                    ? Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName()
                    : "root";
        } catch (IOException e) {
            return "root";
        }
    }

    private static String nearestExisting(Path folder) {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest.toString();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(new ArrayList<>(command))
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
