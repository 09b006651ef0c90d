package io.callbook.gateway.salesforce;

import io.callbook.gateway.salesforce.SalesforceHttp.Reply;
import io.callbook.gateway.salesforce.wire.TokenResponse;
import io.callbook.gateway.spi.ConnectorException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One connection's REST calls. It logs in at the first one and keeps the token; tokens do not say
 * how long they last, so a call that is answered with 401 logs in once more and is sent again.
 */
final class SalesforceClient {
    private final SalesforceHttp http;
    private final SalesforceAccess access;
    private @Nullable Session session;
    private @Nullable ApiUsage usage;

    SalesforceClient(SalesforceHttp http, SalesforceAccess access) {
        this.http = http;
        this.access = access;
    }

    /**
     * A login.
     *
     * @param token to send with each call
     * @param instance where calls go; may change with each login
     */
    private record Session(String token, SalesforceAddress instance) {}

    /** Logs in anew. */
    void login() {
        session = requestToken();
    }

    /**
     * Reads something below {@code /services/data/vXX.X}.
     *
     * @param path begins with a slash, or is empty
     * @param what is read, for messages
     */
    <T> T get(String path, String what, Class<T> type) {
        return read(getReply(path), what, type);
    }

    /** The answer as it is, after the login was renewed if need be. */
    Reply getReply(String path) {
        return send("/services/data/v" + access.apiVersion() + path);
    }

    /** Reads a path that an answer named, such as {@code nextRecordsUrl}. */
    <T> T follow(String path, String what, Class<T> type) {
        if (!path.startsWith("/services/data/")) {
            throw new ConnectorException.SourceUnavailable(
                    "Salesforce names a next page that is none of its API.", null);
        }
        return read(send(path), what, type);
    }

    /** Reads an answer, or says why it is none. */
    <T> T read(Reply reply, String what, Class<T> type) {
        if (reply.status() != 200) {
            throw SalesforceErrors.of(reply, what);
        }
        return SalesforceJson.read(reply.body(), type)
                .orElseThrow(() ->
                        new ConnectorException.SourceUnavailable(
                                "Salesforce answers with something that is not JSON; maybe it is"
                                        + " under maintenance. It is tried again by itself.",
                                null));
    }

    /** What the last answer said of the org's API requests. */
    Optional<ApiUsage> usage() {
        return Optional.ofNullable(usage);
    }

    /** When Salesforce, by its own clock, sent an answer; empty if it does not say. */
    static Optional<Instant> time(Reply reply) {
        try {
            return reply.headers()
                    .firstValue("Date")
                    .map(date ->
                            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(String path) {
        Session current = session == null ? requestToken() : session;
        session = current;
        Reply reply = send(current, path);
        if (!SalesforceErrors.isExpired(reply)) {
            return reply;
        }
        Session renewed = requestToken();
        session = renewed;
        return send(renewed, path);
    }

    private Reply send(Session with, String path) {
        Reply reply =
                http.send(
                        http.request(with.instance().resolve(path))
                                .header("Authorization", "Bearer " + with.token())
                                .build());
        reply.headers()
                .firstValue(ApiUsage.HEADER)
                .flatMap(ApiUsage::parse)
                .ifPresent(seen -> usage = seen);
        return reply;
    }

    private Session requestToken() {
        session = null;
        Reply reply =
                http.send(
                        http.request(access.login().resolve("/services/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form()))
                                .build());
        TokenResponse body =
                SalesforceJson.read(reply.body(), TokenResponse.class)
                        .orElse(new TokenResponse(null, null, null, null));
        if (reply.status() != 200 || body.accessToken() == null || body.instanceUrl() == null) {
            throw SalesforceErrors.ofLogin(reply, body);
        }
        return new Session(
                body.accessToken(),
                SalesforceAddress.ofInstance(body.instanceUrl(), access.hosts()));
    }

    private String form() {
        return Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        access.clientId(),
                        "client_secret",
                        access.clientSecret())
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }
}
