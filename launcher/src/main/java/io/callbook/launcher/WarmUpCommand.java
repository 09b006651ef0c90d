package io.callbook.launcher;

import io.callbook.launcher.identify.IdentifyCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Loads what the usual commands need, so that the build can archive it for a faster start. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        // Whether a system runs does not matter: the classes are loaded either way.
        var _ =
                new CommandLine(new IdentifyCommand())
                        .setExecutionExceptionHandler((failure, line, parsed) -> 0)
                        .execute("--read-only", "--account", "warm-up", "anonymous");
        return 0;
    }
}
