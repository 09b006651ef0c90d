package io.callbook.gateway.salesforce;

import static io.callbook.gateway.salesforce.FakeSalesforce.DESCRIBE;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY_ALL;
import static io.callbook.gateway.salesforce.FakeSalesforce.TOKEN;
import static io.callbook.gateway.salesforce.FakeSalesforce.error;
import static io.callbook.gateway.salesforce.FakeSalesforce.request;
import static io.callbook.gateway.salesforce.FakeSalesforce.row;
import static io.callbook.gateway.salesforce.FakeSalesforce.rows;
import static io.callbook.gateway.salesforce.FakeSalesforce.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.salesforce.FakeSalesforce.Answer;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException.AuthRefused;
import io.callbook.gateway.spi.ConnectorException.InvalidSettings;
import io.callbook.gateway.spi.ConnectorException.PermissionMissing;
import io.callbook.gateway.spi.ConnectorException.RateLimited;
import io.callbook.gateway.spi.ConnectorException.SourceUnavailable;
import io.callbook.gateway.spi.Cursor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong is told in words that help, and nobody is led to other hosts. */
class SalesforceErrorsTest {
    private final FakeSalesforce salesforce = new FakeSalesforce();

    @AfterEach
    void stop() {
        salesforce.close();
    }

    @Test
    void expiredSessionLogsInOnceMoreAndFollowsTheInstance() {
        try (FakeSalesforce moved = new FakeSalesforce()) {
            salesforce.answer(TOKEN, 200, token(moved.address()));
            salesforce.clear(DESCRIBE);
            salesforce.answer(
                    DESCRIBE, 401, error("INVALID_SESSION_ID", "Session expired or invalid"));
            salesforce.answer(
                    QUERY, 401, error("INVALID_SESSION_ID", "Session expired or invalid"));
            moved.answer(
                    QUERY_ALL,
                    200,
                    rows(row("003000000000001AAA", "2026-01-01T10:00:00.000+0000")));

            try (Connector connector = salesforce.open(moved.host())) {
                assertThat(connector.fetch(request(Cursor.START, "Phone")).changes()).hasSize(1);
            }
            assertThat(salesforce.requests(TOKEN)).hasSize(2);
            assertThat(moved.requests(TOKEN)).isEmpty();
        }
    }

    @Test
    void sessionThatStaysRefusedIsAnAuthorisationProblem() {
        salesforce.clear(DESCRIBE);
        salesforce.answer(DESCRIBE, 401, error("INVALID_SESSION_ID", "Session expired or invalid"));

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageContaining("INVALID_SESSION_ID");
        assertThat(salesforce.requests(TOKEN)).hasSize(2);
    }

    @Test
    void sessionThatMayNotUseTheApiIsNotRenewed() {
        salesforce.clear(DESCRIBE);
        salesforce.answer(
                DESCRIBE,
                401,
                error("INVALID_SESSION_ID", "This session is not valid for use with the REST API"));

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"));
        assertThat(salesforce.requests(TOKEN)).hasSize(1);
    }

    @Test
    @DisplayName("CON-4: a wrong secret is told as such, without the secret")
    void wrongSecretIsToldAsSuch() {
        login(
                400,
                "{\"error\":\"invalid_client\",\"error_description\":\"invalid client"
                        + " credentials\"}");

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageStartingWith(
                        "Salesforce refuses the client id or secret (invalid_client: invalid client"
                                + " credentials).")
                .withMessageNotContaining("the-secret");
    }

    @Test
    void flowThatIsNotEnabledIsToldAsSuch() {
        login(
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"no client credentials user"
                        + " enabled\"}");

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageContaining("choose the user to run as");
    }

    @Test
    @DisplayName("CON-7: the used-up request limit says how much is used and how long to wait")
    void usedUpLimitIsARateLimit() {
        salesforce.answer(
                QUERY_ALL,
                new Answer(
                        403,
                        error("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
                        Map.of("Sforce-Limit-Info", "api-usage=15000/15000")));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(15)))
                .withMessageContaining("(15000 of 15000 used)");
    }

    @Test
    void tooManyRequestsWaitAsLongAsSalesforceSays() {
        salesforce.answer(QUERY_ALL, new Answer(429, "", Map.of("Retry-After", "7")));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void failuresOfSalesforceAreRetryable() {
        for (Answer answer :
                List.of(
                        answered(503, error("SERVER_UNAVAILABLE", "busy")),
                        answered(500, "<html>oops</html>"),
                        answered(200, "<html>maintenance</html>"),
                        answered(400, error("INVALID_QUERY_LOCATOR", "gone")),
                        answered(200, "x".repeat((1 << 20) + 1)),
                        answered(0, ""))) {
            salesforce.clear(QUERY_ALL).answer(QUERY_ALL, answer);

            assertThatExceptionOfType(SourceUnavailable.class)
                    .as("after HTTP %d", answer.status())
                    .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                    .satisfies(e -> assertThat(e.isRetryable()).isTrue());
        }
    }

    @Test
    void unreachableServersAreRetryable() {
        salesforce.close();
        assertThatExceptionOfType(SourceUnavailable.class)
                .isThrownBy(() -> salesforce.open().describe("Contact"))
                .withMessageContaining("cannot be reached");
    }

    @Test
    void refusedObjectsAndFieldsAreMissingPermissions() {
        salesforce.answer(QUERY_ALL, 400, error("MALFORMED_QUERY", "unexpected token"));
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageContaining("MALFORMED_QUERY unexpected token");

        salesforce.clear(DESCRIBE).answer(DESCRIBE, 403, error("API_DISABLED_FOR_ORG", "API off"));
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageContaining("API Enabled");

        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> salesforce.open().describe("Foo__c"))
                .withMessageContaining("'Foo__c'");
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> salesforce.open().describe("Contact/../../x"))
                .withMessageContaining("not the API name");
    }

    @Test
    void redirectsAreNotFollowed() {
        salesforce
                .clear(TOKEN)
                .answer(TOKEN, new Answer(302, "", Map.of("Location", "http://169.254.169.254/")));

        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .satisfies(e -> assertThat(e.setting()).isEqualTo("loginUrl"));
    }

    @Test
    void instanceOfAnUnknownHostIsRefused() {
        login(200, token("http://127.0.0.1:1"));

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"))
                .withMessageContaining("CALLBOOK_GATEWAY_ALLOWED_HOSTS");
    }

    @Test
    void loginAddressMustBeSalesforceOrAllowed() {
        for (String url :
                List.of(
                        "https://evil.example",
                        "http://x.my.salesforce.com",
                        "https://salesforce.com.evil.example",
                        "https://evilsalesforce.com",
                        "https://user@x.my.salesforce.com",
                        "https://x.my.salesforce.com/path",
                        "https://x.my.salesforce.com:8443",
                        "ftp://x.my.salesforce.com",
                        "nonsense")) {
            assertThatExceptionOfType(InvalidSettings.class)
                    .as(url)
                    .isThrownBy(() -> FakeSalesforce.open(url, new AllowedHosts(Set.of())))
                    .satisfies(e -> assertThat(e.setting()).isEqualTo("loginUrl"));
        }
        FakeSalesforce.open("https://x.my.salesforce.com/", new AllowedHosts(Set.of())).close();
    }

    private void login(int status, String body) {
        salesforce.clear(TOKEN).answer(TOKEN, status, body);
    }

    private static Answer answered(int status, String body) {
        return new Answer(status, body, Map.of());
    }
}
