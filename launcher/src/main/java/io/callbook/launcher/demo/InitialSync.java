package io.callbook.launcher.demo;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Patience;
import io.callbook.launcher.console.Pause;
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
        Patience patience = new Patience(PATIENCE);
        while (true) {
            SyncView sync = syncs.get(syncId);
            long applied = sync.progress() == null ? 0 : show(sync.progress(), progress);
            if (!sync.isBeginning() || patience.isOver(applied)) {
                return sync;
            }
            Pause.of(Duration.ofMillis(250), "waiting for the first sync, which goes on");
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
}
