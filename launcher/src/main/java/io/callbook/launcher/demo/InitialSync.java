package io.callbook.launcher.demo;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import java.time.Duration;

/** Watches a sync's first copy until it is through, or until nothing moves any more. */
final class InitialSync {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SyncApi syncs;
    private final Console console;

    InitialSync(SyncApi syncs, Console console) {
        this.syncs = syncs;
        this.console = console;
    }

    SyncView await(String syncId) {
        SyncView sync = syncs.get(syncId);
        if (!sync.isBeginning()) {
            return requireHealthy(sync);
        }
        try (Progress progress = console.progress("first sync")) {
            sync = watch(syncId, progress);
        }
        return requireHealthy(sync);
    }

    private SyncView watch(String syncId, Progress progress) {
        long lastApplied = -1;
        long lastMoved = System.nanoTime();
        while (true) {
            SyncView sync = syncs.get(syncId);
            long applied = sync.progress() == null ? 0 : show(sync.progress(), progress);
            if (applied != lastApplied) {
                lastApplied = applied;
                lastMoved = System.nanoTime();
            }
            if (!sync.isBeginning() || System.nanoTime() - lastMoved > PATIENCE.toNanos()) {
                return sync;
            }
            pause();
        }
    }

    private static long show(SyncView.Progress state, Progress progress) {
        progress.show(
                state.applied(),
                state.estimatedTotal(),
                state.phase() == null ? "" : state.phase());
        return state.captured() + state.applied();
    }

    private SyncView requireHealthy(SyncView sync) {
        if (sync.state().equals("errors")) {
            throw new Problem("The sync %s has errors: %s".formatted(sync.id(), sync.errorText()));
        }
        if (sync.isBeginning()) {
            throw new Problem(
                    "The first sync of %s has made no progress for %s; ./callbook logs connector-gateway tells why. The rest of the system runs."
                            .formatted(sync.id(), Console.readable(PATIENCE)));
        }
        return sync;
    }

    private static void pause() {
        try {
            Thread.sleep(250L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while the first sync was running.", e);
        }
    }
}
