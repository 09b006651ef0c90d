package io.callbook.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a program that goes on after this one has ended, its terminal is closed, or somebody
 * presses Ctrl-C there.
 */
public final class DetachedCommand {
    private static final File NOTHING = new File("/dev/null");

    private DetachedCommand() {}

    /** Starts the program; what it prints is appended to the log. */
    public static ProcessHandle start(
            List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder =
                new ProcessBuilder(detached(command))
                        .directory(folder.toFile())
                        .redirectInput(NOTHING)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    /** In a session of its own; where there is no setsid, deaf to the terminal's signals. */
    private static List<String> detached(List<String> command) {
        List<String> prefix =
                hasSetsid()
                        ? List.of("setsid")
                        : List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "sh");
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean hasSetsid() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .anyMatch(path -> new File(path).canExecute());
    }
}
