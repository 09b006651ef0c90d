package io.callbook.launcher.sync;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Patience;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.RunView;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import io.callbook.launcher.running.RunningSystem;
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (GatewayApi gateway = new GatewayApi(RunningSystem.ofProcess(), account)) {
            SyncApi syncs = new SyncApi(gateway);
            List<SyncView> active = syncs.list().stream().filter(SyncNowCommand::canRun).toList();
            if (active.isEmpty()) {
                throw new Problem("The account \"%s\" has no active sync.".formatted(account));
            }
            long incomplete =
                    active.stream()
                            .map(sync -> run(syncs, sync, console))
                            .filter(run -> !run.isFinished() || run.state().equals("failed"))
                            .count();
            return incomplete == 0 ? 0 : 1;
        }
    }

    private static boolean canRun(SyncView sync) {
        return switch (sync.state()) {
            case "draft", "paused" -> false;
            default -> true;
        };
    }

    private RunView run(SyncApi syncs, SyncView sync, Console console) {
        RunView run = watch(syncs, sync.id(), console);
        if (run.isFinished()) {
            report(sync, run, console);
        } else {
            console.note(stalled(sync.id(), run, account));
        }
        return run;
    }

    private static RunView watch(SyncApi syncs, String syncId, Console console) {
        String runId = syncs.run(syncId);
        Patience patience = new Patience(PATIENCE);
        try (Progress progress = console.progress(syncId)) {
            RunView run = syncs.run(syncId, runId);
            while (!run.isFinished() && !patience.isOver(run.steps())) {
                progress.show(run.captured(), -1, run.stateText());
                Pause.of(
                        Duration.ofMillis(200),
                        "waiting for the run, which goes on in the gateway");
                run = syncs.run(syncId, runId);
            }
            return run;
        }
    }

    static String stalled(String syncId, RunView run, String account) {
        return "The run of %s (%s) has made no progress for %s; it goes on by itself, and ./callbook sync status --account %s tells how it stands."
                .formatted(syncId, run.stateText(), Console.readable(PATIENCE), account);
    }

    private static void report(SyncView sync, RunView run, Console console) {
        console.print(sync.id() + " " + run.state() + ", " + run.summary());
        if (!run.errorText().isEmpty()) {
            console.print("  " + run.errorText());
        }
    }
}
