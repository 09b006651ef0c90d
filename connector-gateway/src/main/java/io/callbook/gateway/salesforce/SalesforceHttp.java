package io.callbook.gateway.salesforce;

import io.callbook.gateway.spi.ConnectorException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests and waits for the whole answer, within a time and a size. It follows no redirect:
 * a checked address must not lead to an unchecked one. One instance serves all connections.
 */
final class SalesforceHttp {
    private final HttpClient client;
    private final SalesforceConfig config;

    SalesforceHttp(SalesforceConfig config) {
        this.config = config;
        this.client =
                HttpClient.newBuilder()
                        // Calls follow one another: HTTP/2 would gain nothing.
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(config.connectTimeout())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /** An answer, of whatever status. */
    record Reply(int status, HttpHeaders headers, String body) {}

    /** A request for JSON. */
    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(config.requestTimeout())
                .header("Accept", "application/json");
    }

    Reply send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, boundedText(config.maxResponseSize().asLongValue()));
        try {
            HttpResponse<String> response =
                    answer.get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(request, "was not waited for", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable(request, "does not answer in time", e);
        } catch (ExecutionException e) {
            throw unavailable(request, reason(e.getCause()), e.getCause());
        }
    }

    private static BodyHandler<String> boundedText(long bytes) {
        return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), bytes);
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "does not answer in time";
            case ConnectException _ -> "cannot be reached";
            case SSLException _ -> "has no valid certificate, or its TLS does not work";
            case IOException e when isTooLarge(e) -> "answers with more than is taken";
            default -> "breaks off the connection";
        };
    }

    /** The limiting body handler has no exception of its own. */
    private static boolean isTooLarge(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("capacity");
    }

    private static ConnectorException unavailable(
            HttpRequest request, String reason, Throwable cause) {
        return new ConnectorException.SourceUnavailable(
                "Salesforce at %s %s. It is tried again by itself; if this lasts, check the address and the network."
                        .formatted(request.uri().getRawAuthority(), reason),
                cause);
    }
}
