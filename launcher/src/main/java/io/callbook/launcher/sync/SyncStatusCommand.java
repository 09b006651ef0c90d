package io.callbook.launcher.sync;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.TextTable;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.RunView;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import io.callbook.launcher.running.RunningSystem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how the syncs of an account stand. */
@Command(name = "status", description = "Shows how the syncs of an account stand.")
final class SyncStatusCommand implements Callable<Integer> {
    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (GatewayApi gateway = new GatewayApi(RunningSystem.ofProcess(), account)) {
            lines(new SyncApi(gateway).list(), account).forEach(console::print);
        }
        return 0;
    }

    static List<String> lines(List<SyncView> syncs, String account) {
        if (syncs.isEmpty()) {
            return List.of("The account " + account + " has no syncs.");
        }
        TextTable table =
                new TextTable(
                        "SYNC", "STATE", "IN SYNC", "EXCLUDED", "FAILING", "PROGRESS", "LAST RUN");
        syncs.forEach(sync ->
                table.add(
                        sync.id(),
                        sync.state(),
                        count(sync, SyncView.Counts::inSync),
                        count(sync, SyncView.Counts::excluded),
                        count(sync, SyncView.Counts::failing),
                        progress(sync),
                        run(sync.lastRun())));
        Stream<String> errors = syncs.stream().flatMap(SyncStatusCommand::error);
        return Stream.concat(table.lines().stream(), errors).toList();
    }

    private static String count(SyncView sync, ToLongFunction<SyncView.Counts> number) {
        return sync.counts() == null ? "-" : String.valueOf(number.applyAsLong(sync.counts()));
    }

    private static String progress(SyncView sync) {
        SyncView.Progress progress = sync.progress();
        if (progress == null || !sync.isBeginning()) {
            return "-";
        }
        return progress.applied() + " of about " + progress.estimatedTotal();
    }

    private static String run(@Nullable RunView run) {
        if (run == null) {
            return "none yet";
        }
        String when = run.finishedAt() == null ? "" : " " + run.finishedAt();
        return (run.kind() == null ? "" : run.kind() + " ") + run.state() + when;
    }

    private static Stream<String> error(SyncView sync) {
        return sync.errorText().isEmpty()
                ? Stream.empty()
                : Stream.of(sync.id() + ": " + sync.errorText());
    }
}
