package io.callbook.launcher.process;

import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks services whether they are ready to work. */
public final class Health implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Ports ports;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();

    public Health(Ports ports) {
        this.ports = ports;
    }

    /** What a service says of itself. */
    public enum State {
        READY,
        NOT_READY,
        SILENT
    }

    /** The service's own word, or that it does not answer. */
    public State check(Service service) {
        URI uri = URI.create("http://127.0.0.1:" + ports.http(service) + "/q/health/ready");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? State.READY : State.NOT_READY;
        } catch (IOException e) {
            return State.SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.SILENT;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
