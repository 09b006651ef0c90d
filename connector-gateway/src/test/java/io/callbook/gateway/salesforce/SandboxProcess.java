package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged CRM sandbox in a process of its own, with its data in memory. */
final class SandboxProcess implements AutoCloseable {
    static final String CLIENT_ID = "callbook-demo";
    static final String CLIENT_SECRET = "callbook-demo-secret";

    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final int port;
    private final Path log;
    private final Process process;

    SandboxProcess() {
        Path jar = Path.of(System.getProperty("callbook.sandbox.jar", ""));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "The sandbox is not packaged: run these tests with mvn verify -am");
        }
        try {
            port = freePort();
            log = Files.createTempFile("sandbox", ".log");
            process = start(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the sandbox, whose log is " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    String address() {
        return "http://" + host();
    }

    /** Acts as a user of the CRM, or orders faults. */
    JsonNode act(String method, String path, String body) {
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(URI.create(address() + "/_sandbox" + path))
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        body.isEmpty()
                                                ? BodyPublishers.noBody()
                                                : BodyPublishers.ofString(body))
                                .build());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " answers " + response.body());
        }
        return read(response.body());
    }

    /** All rows of a query, by a client that has nothing in common with the connector. */
    List<JsonNode> query(String soql) {
        String token =
                read(send(HttpRequest.newBuilder(URI.create(address() + FakeSalesforce.TOKEN))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "grant_type=client_credentials&client_id="
                                                                + CLIENT_ID
                                                                + "&client_secret="
                                                                + CLIENT_SECRET))
                                        .build())
                                .body())
                        .path("access_token")
                        .asText();
        List<JsonNode> rows = new ArrayList<>();
        String next =
                FakeSalesforce.QUERY + "?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8);
        while (!next.isEmpty()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + next))
                            .header("Authorization", "Bearer " + token)
                            .build();
            JsonNode page = read(send(request).body());
            page.path("records").forEach(rows::add);
            next = page.path("nextRecordsUrl").asText("");
        }
        return rows;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path jar) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dquarkus.http.host=127.0.0.1",
                                "-Dquarkus.http.port=" + port,
                                "-jar",
                                jar.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        return builder.start();
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The sandbox ended: " + Files.readString(log));
        }
        try {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(address() + "/q/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body.isEmpty() ? "{}" : body);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
