package io.callbook.launcher.running;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.demo.DemoHints;
import io.callbook.launcher.demo.DemoSetup;
import io.callbook.launcher.installation.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts what does not run, and makes the demo account. */
@Command(
        name = "up",
        description = "Starts everything that does not run yet, and makes the account \"demo\".")
public final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--fresh",
            description = "First stop everything and delete all data, keys and logs.")
    private boolean fresh;

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        Installation installation = Installation.ofProcess();
        try (UpLock lock = UpLock.take(installation, console)) {
            lock.requireHeld();
            start(installation, console);
        }
        return 0;
    }

    private void start(Installation installation, Console console) {
        if (fresh) {
            new Shutdown(installation, console).stopAll();
            FreshStart.deleteData(installation);
            console.note("Deleted the data in " + installation.home());
        }
        boolean changed = new Startup(installation, console).startMissing();
        DemoSetup.Result demo = new DemoSetup(installation, console).complete();
        console.note(
                changed
                        ? "Callbook is running."
                        : "Callbook was running already; nothing to start.");
        new DemoHints(installation).lines(demo).forEach(console::print);
    }
}
