package io.callbook.launcher.sync;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.RunView;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs each active sync of an account now and waits until it is through. */
@Command(
        name = "now",
        description = "Runs each active sync of an account now and waits until it is through.")
final class SyncNowCommand implements Callable<Integer> {
    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (GatewayApi gateway = new GatewayApi(Installation.ofProcess(), account)) {
            SyncApi syncs = new SyncApi(gateway);
            List<SyncView> active = syncs.list().stream().filter(SyncNowCommand::canRun).toList();
            if (active.isEmpty()) {
                throw new Problem("The account \"%s\" has no active sync.".formatted(account));
            }
            long failed =
                    active.stream()
                            .map(sync -> run(syncs, sync, console))
                            .filter(run -> run.state().equals("failed"))
                            .count();
            return failed == 0 ? 0 : 1;
        }
    }

    private static boolean canRun(SyncView sync) {
        return switch (sync.state()) {
            case "draft", "paused" -> false;
            default -> true;
        };
    }

    private static RunView run(SyncApi syncs, SyncView sync, Console console) {
        String runId = syncs.run(sync.id());
        try (Progress progress = console.progress(sync.id())) {
            RunView run = syncs.run(sync.id(), runId);
            while (!run.isFinished()) {
                progress.show(run.captured(), -1, run.state());
                Pause.of(
                        Duration.ofMillis(200),
                        "waiting for the run, which goes on in the gateway");
                run = syncs.run(sync.id(), runId);
            }
            report(sync, run, console);
            return run;
        }
    }

    private static void report(SyncView sync, RunView run, Console console) {
        console.print(sync.id() + " " + run.state() + ", " + run.summary());
        if (!run.errorText().isEmpty()) {
            console.print("  " + run.errorText());
        }
    }
}
