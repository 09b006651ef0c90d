package io.callbook.launcher.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callbook.launcher.access.AccessToken;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The gateway's REST interface, within one account. Errors become problems for the user. */
public final class GatewayApi implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String address;
    private final String base;
    private final String token;

    public GatewayApi(Installation installation, String accountId) {
        this.address = "127.0.0.1:" + installation.ports().http(Service.GATEWAY);
        this.base = "http://" + address + "/api/v1/accounts/" + UrlText.encoded(accountId);
        this.token = AccessToken.ofCommands(installation);
    }

    /** Reads something that must be there. */
    public <T> T get(String path, Class<T> type) {
        return read(requireSuccess(send(request(path).GET())), type);
    }

    /** Reads something that may be absent. */
    public <T> Optional<T> find(String path, Class<T> type) {
        HttpResponse<String> response = send(request(path).GET());
        return response.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(read(requireSuccess(response), type));
    }

    /** Sends a JSON body. */
    public <T> T post(String path, Object body, Class<T> type) {
        return read(requireSuccess(send(withBody(request(path), body))), type);
    }

    /** Asks for something to be done that needs no further word. */
    public void post(String path) {
        requireSuccess(send(request(path).POST(BodyPublishers.noBody())));
    }

    /** Asks for something to be done and reads what came of it. */
    public <T> T post(String path, Class<T> type) {
        return read(requireSuccess(send(request(path).POST(BodyPublishers.noBody()))), type);
    }

    /** Sends a file as it is, without ever holding the whole of it. */
    public <T> T upload(String path, String mediaType, BodyPublisher body, Class<T> type) {
        HttpRequest.Builder request =
                request(path).timeout(UPLOAD_TIMEOUT).header("Content-Type", mediaType).POST(body);
        return read(requireSuccess(send(request)), type);
    }

    /** Writes an answer into a file. */
    public void download(String path, Path file) {
        HttpResponse<Path> response =
                exchange(request(path).GET().build(), BodyHandlers.ofFile(file));
        if (response.statusCode() >= 300) {
            throw new Problem(
                    "The gateway answered %d for %s.".formatted(response.statusCode(), path));
        }
    }

    /** Where people find a path themselves. */
    public String address(String path) {
        return base + path;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json, text/csv");
    }

    private HttpRequest.Builder withBody(HttpRequest.Builder request, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + body.getClass(), e);
        }
    }

    /** Asks again while the gateway itself waits for another service. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        while (response.statusCode() == UNAVAILABLE && System.nanoTime() < deadline) {
            Pause.of(Duration.ofMillis(500), "waiting for the gateway");
            response = exchange(request.build(), BodyHandlers.ofString());
        }
        return response;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new Problem(
                    ("connector-gateway does not answer on %s; ./callbook status tells what runs,"
                                    + " ./callbook up starts what does not.")
                            .formatted(address),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while waiting for the gateway.", e);
        }
    }

    private HttpResponse<String> requireSuccess(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new Problem(ProblemDetails.sentence(json, response));
        }
        return response;
    }

    private <T> T read(HttpResponse<String> response, Class<T> type) {
        try {
            return json.readValue(response.body(), type);
        } catch (JsonProcessingException e) {
            throw new Problem(
                    "The gateway's answer to %s cannot be read: %s"
                            .formatted(response.uri().getPath(), e.getOriginalMessage()),
                    e);
        }
    }
}
