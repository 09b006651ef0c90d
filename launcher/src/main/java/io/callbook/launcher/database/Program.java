package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of PostgreSQL's programs that does its work and ends. */
record Program(Path path, ServerUser user) {
    /** Runs it; fails with what it printed. */
    void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(user.command(command))
                            .directory(path.getParent().toFile())
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Problem(path.getFileName() + " failed:\n" + output.strip());
            }
        } catch (IOException e) {
            throw new Problem("Cannot run " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while " + path.getFileName() + " was running.", e);
        }
    }
}
