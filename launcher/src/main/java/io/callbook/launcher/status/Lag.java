package io.callbook.launcher.status;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/** How far each service is behind the one it reads from. */
final class Lag implements AutoCloseable {
    private final Installation installation;
    // HTTP/1.1: an upgrade to HTTP/2 that is never completed ends at no time limit of the client.
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    Lag(Installation installation) {
        this.installation = installation;
    }

    String of(Service service) {
        return switch (service) {
            case MATCHING -> ofMatching();
            case GATEWAY -> ofSyncs();
            case CONTACTS, SANDBOX -> "-";
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private String ofMatching() {
        int port = installation.ports().http(Service.MATCHING);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                        .header("Accept", "text/plain")
                        .timeout(Duration.ofSeconds(3))
                        .build();
        try {
            return MatchingMetrics.lag(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private String ofSyncs() {
        try (GatewayApi gateway = new GatewayApi(installation, "demo")) {
            return new SyncApi(gateway)
                    .list().stream().map(Lag::describe).collect(Collectors.joining(", "));
        } catch (Problem e) {
            return "unknown";
        }
    }

    private static String describe(SyncView sync) {
        String progress =
                sync.isBeginning() && sync.progress() != null
                        ? " " + sync.progress().applied() + "/" + sync.progress().estimatedTotal()
                        : "";
        return sync.id() + " " + sync.state() + progress;
    }
}
