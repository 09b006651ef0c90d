package io.callbook.gateway.salesforce;

import io.callbook.gateway.salesforce.SalesforceHttp.Reply;
import io.callbook.gateway.salesforce.wire.ApiError;
import io.callbook.gateway.salesforce.wire.TokenResponse;
import io.callbook.gateway.spi.ConnectorException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Salesforce refuses into what an administrator can do about it. */
final class SalesforceErrors {
    /** The daily limit counts the last 24 hours: some of it comes back within minutes. */
    private static final Duration DAILY_LIMIT_WAIT = Duration.ofMinutes(15);

    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(1);
    private static final int MAX_QUOTED = 300;

    /** 401 answers that another login does not cure. */
    private static final List<String> NOT_EXPIRED =
            List.of(
                    "This session is not valid for use with the REST API",
                    "Connected app is not attached to Agent");

    private static final Set<String> API_OFF =
            Set.of("API_DISABLED_FOR_ORG", "API_CURRENTLY_DISABLED");
    private static final Set<String> LIMIT_CODES =
            Set.of("REQUEST_LIMIT_EXCEEDED", "TXN_SECURITY_METERING_ERROR");
    private static final Set<String> BUSY_CODES =
            Set.of(
                    "SERVER_UNAVAILABLE",
                    "UNABLE_TO_LOCK_ROW",
                    "QUERY_TIMEOUT",
                    "INVALID_QUERY_LOCATOR");

    private SalesforceErrors() {}

    /** Whether a new login may help. */
    static boolean isExpired(Reply reply) {
        return reply.status() == 401 && NOT_EXPIRED.stream().noneMatch(reply.body()::contains);
    }

    /** Whether the query named a field that is not there, or no longer. */
    static boolean isInvalidField(Reply reply) {
        return reply.status() == 400 && codes(errors(reply)).contains("INVALID_FIELD");
    }

    /** Why a REST call failed. */
    static ConnectorException of(Reply reply, String what) {
        List<ApiError> errors = errors(reply);
        Set<String> codes = codes(errors);
        if (reply.status() == 429 || codes.stream().anyMatch(LIMIT_CODES::contains)) {
            return limited(reply);
        }
        if (reply.status() >= 500 || codes.stream().anyMatch(BUSY_CODES::contains)) {
            return new ConnectorException.SourceUnavailable(
                    "Salesforce fails to answer (HTTP %d%s). It is tried again by itself."
                            .formatted(reply.status(), quoted(errors)),
                    null);
        }
        if (reply.status() == 401) {
            return new ConnectorException.AuthRefused(
                    "Salesforce refuses the session%s. Check that the connected app has the scope 'api' and that its user may log in."
                            .formatted(quoted(errors)));
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            return redirected();
        }
        return refused(reply, what, errors, codes);
    }

    /** Why a login failed. */
    static ConnectorException ofLogin(Reply reply, TokenResponse body) {
        if (reply.status() >= 300 && reply.status() < 400) {
            return redirected();
        }
        if (reply.status() == 429) {
            return limited(reply);
        }
        if (body.error() == null) {
            return new ConnectorException.SourceUnavailable(
                    "The login address does not answer like Salesforce (HTTP %d). Check 'loginUrl'; if it is right, Salesforce fails and is tried again by itself."
                            .formatted(reply.status()),
                    null);
        }
        String said = " (" + shortened(body.error() + ": " + text(body.errorDescription())) + ")";
        return new ConnectorException.AuthRefused(
                switch (body.error()) {
                    case "invalid_client", "invalid_client_id" ->
                            "Salesforce refuses the client id or secret%s. Copy the consumer key and secret of the connected app again and set them in the connection."
                                    .formatted(said);
                    case "invalid_grant", "unsupported_grant_type" ->
                            "Salesforce refuses the client credentials flow%s. Enable it in the connected app and choose the user to run as; use the org's My Domain as 'loginUrl'."
                                    .formatted(said);
                    default ->
                            "Salesforce refuses the login%s. Check the connected app and its user."
                                    .formatted(said);
                });
    }

    private static ConnectorException refused(
            Reply reply, String what, List<ApiError> errors, Set<String> codes) {
        if (codes.stream().anyMatch(API_OFF::contains)) {
            return new ConnectorException.PermissionMissing(
                    "The API is off for the connection's user%s. Give the user's profile or a permission set 'API Enabled'."
                            .formatted(quoted(errors)));
        }
        if (codes.contains("INVALID_TYPE") || reply.status() == 404) {
            return new ConnectorException.PermissionMissing(
                    "Salesforce does not show %s to this connection%s. Check its API name, and give the connection's user 'Read' and 'View All' on it."
                            .formatted(what, quoted(errors)));
        }
        return new ConnectorException.PermissionMissing(
                "Salesforce refuses to read %s (HTTP %d%s). Check what the connection's user may see."
                        .formatted(what, reply.status(), quoted(errors)));
    }

    private static ConnectorException limited(Reply reply) {
        Duration wait =
                reply.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,6}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                        .orElse(reply.status() == 429 ? DEFAULT_WAIT : DAILY_LIMIT_WAIT);
        String usage =
                reply.headers()
                        .firstValue(ApiUsage.HEADER)
                        .flatMap(ApiUsage::parse)
                        .map(u -> " (%d of %d used)".formatted(u.used(), u.limit()))
                        .orElse("");
        return new ConnectorException.RateLimited(
                "The org has used up its API requests%s. Reading goes on by itself in %d seconds or later; if this happens often, poll less or raise the org's limit."
                        .formatted(usage, wait.toSeconds()),
                wait);
    }

    private static ConnectorException redirected() {
        return new ConnectorException.InvalidSettings(
                SalesforceAccess.LOGIN_URL,
                "The address leads to another one, which is not followed. Set 'loginUrl' to the"
                        + " org's My Domain as shown in Setup, My Domain.");
    }

    private static List<ApiError> errors(Reply reply) {
        return SalesforceJson.read(reply.body(), ApiError[].class)
                .map(Arrays::asList)
                .orElse(List.of());
    }

    private static Set<String> codes(List<ApiError> errors) {
        return errors.stream().map(e -> text(e.errorCode())).collect(Collectors.toSet());
    }

    private static String quoted(List<ApiError> errors) {
        return errors.isEmpty()
                ? ""
                : ": "
                        + shortened(
                                text(errors.getFirst().errorCode())
                                        + " "
                                        + text(errors.getFirst().message()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_QUOTED ? line : line.substring(0, MAX_QUOTED) + "…";
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
