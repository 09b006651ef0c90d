package io.callbook.launcher.running;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.installation.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything. */
@Command(name = "down", description = "Stops everything; the data is kept.")
public final class DownCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        Installation installation = Installation.ofProcess();
        try (UpLock lock = UpLock.take(installation, console)) {
            lock.requireHeld();
            boolean stopped = new Shutdown(installation, console).stopAll();
            console.note(stopped ? "Callbook is stopped." : "Callbook was not running.");
        }
        return 0;
    }
}
