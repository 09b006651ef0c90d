package io.callbook.gateway.sync;

import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.ledger.RunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts together what the API shows of a sync. */
@ApplicationScoped
public final class SyncViews {
    private final ProgressReader progress;
    private final LinkRepository links;
    private final RunRepository runs;

    /** Reads these. */
    public SyncViews(ProgressReader progress, LinkRepository links, RunRepository runs) {
        this.progress = progress;
        this.links = links;
        this.runs = runs;
    }

    SyncView view(Sync sync) {
        return SyncView.of(
                sync,
                progress.read(sync),
                links.count(sync.key()),
                runs.list(sync.key(), Optional.empty(), 1).stream().map(RunView::of).findFirst());
    }
}
