package io.callbook.gateway.sync;

import io.callbook.gateway.capture.CaptureStream;
import io.callbook.gateway.capture.CaptureStream.Phase;
import io.callbook.gateway.capture.StreamRepository;
import io.callbook.gateway.ledger.PlanCursorRepository;
import io.callbook.gateway.replica.StreamKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums up how far the object types of a sync have come. */
@ApplicationScoped
public final class ProgressReader {
    private final StreamRepository streams;
    private final PlanCursorRepository cursors;

    /** Reads these. */
    public ProgressReader(StreamRepository streams, PlanCursorRepository cursors) {
        this.streams = streams;
        this.cursors = cursors;
    }

    Progress read(Sync sync) {
        List<String> types = sync.settings().objectTypes();
        List<CaptureStream> found =
                types.stream()
                        .map(type -> streams.find(stream(sync, type)))
                        .flatMap(Optional::stream)
                        .toList();
        return new Progress(
                phase(sync, types.size(), found),
                found.stream().mapToLong(CaptureStream::captured).sum(),
                types.stream().mapToLong(type -> applied(sync, type)).sum(),
                total(found));
    }

    private long applied(Sync sync, String type) {
        return cursors.get(sync.key(), type, sync.configVersion()).applied();
    }

    private static String phase(Sync sync, int types, List<CaptureStream> found) {
        if (sync.state() == SyncState.DRAFT) {
            return "waiting";
        }
        boolean following =
                found.size() == types
                        && found.stream().allMatch(each -> each.phase() == Phase.FOLLOWING);
        return following ? "following" : "enumerating";
    }

    private static @Nullable Long total(List<CaptureStream> found) {
        boolean known =
                !found.isEmpty()
                        && found.stream().allMatch(each -> each.estimatedTotal().isPresent());
        return known
                ? Long.valueOf(
                        found.stream().mapToLong(each -> each.estimatedTotal().getAsLong()).sum())
                : null;
    }

    private static StreamKey stream(Sync sync, String type) {
        return new StreamKey(sync.key().accountId(), sync.connectionId(), type);
    }
}
