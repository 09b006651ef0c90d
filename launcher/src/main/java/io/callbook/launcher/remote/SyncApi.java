package io.callbook.launcher.remote;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syncs of one account. */
public final class SyncApi {
    private final GatewayApi gateway;

    public SyncApi(GatewayApi gateway) {
        this.gateway = gateway;
    }

    /** All syncs. */
    public List<SyncView> list() {
        List<SyncView> syncs = new ArrayList<>();
        String path = "/syncs";
        while (!path.isEmpty()) {
            Page page = gateway.get(path, Page.class);
            syncs.addAll(page.items());
            path = page.nextPath();
        }
        return syncs;
    }

    /** How one sync stands. */
    public SyncView get(String syncId) {
        return gateway.get("/syncs/" + UrlText.encoded(syncId), SyncView.class);
    }

    /** Starts a run now. */
    public String run(String syncId) {
        return gateway.post("/syncs/" + UrlText.encoded(syncId) + "/run", Started.class).runId();
    }

    /** How a run stands. */
    public RunView run(String syncId, String runId) {
        return gateway.get(
                "/syncs/" + UrlText.encoded(syncId) + "/runs/" + UrlText.encoded(runId),
                RunView.class);
    }

    private record Started(@JsonAlias("id") String runId) {}

    private record Page(List<SyncView> items, @Nullable String nextPageToken) {
        String nextPath() {
            return nextPageToken == null || nextPageToken.isEmpty()
                    ? ""
                    : "/syncs?pageToken=" + UrlText.encoded(nextPageToken);
        }
    }
}
