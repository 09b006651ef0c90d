package io.callbook.gateway.salesforce;

import static io.callbook.gateway.salesforce.FakeSalesforce.API;
import static io.callbook.gateway.salesforce.FakeSalesforce.DESCRIBE;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY_ALL;
import static io.callbook.gateway.salesforce.FakeSalesforce.TOKEN;
import static io.callbook.gateway.salesforce.FakeSalesforce.describe;
import static io.callbook.gateway.salesforce.FakeSalesforce.error;
import static io.callbook.gateway.salesforce.FakeSalesforce.rows;
import static io.callbook.gateway.salesforce.FakeSalesforce.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException.AuthRefused;
import io.callbook.gateway.spi.ConnectorException.InvalidSettings;
import io.callbook.gateway.spi.ConnectorException.PermissionMissing;
import io.callbook.gateway.spi.ConnectorException.RateLimited;
import io.callbook.gateway.spi.ConnectorException.SourceUnavailable;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.RecordChange.Deleted;
import io.callbook.gateway.spi.RecordChange.Present;
import io.callbook.gateway.spi.RecordPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SalesforceConnectorTest {
    private static final String A = "003000000000001AAA";
    private static final String B = "003000000000002AAA";
    private static final String FIRST = "2026-01-01T10:00:00.000+0000";
    private static final String LATER = "2026-01-01T12:00:00.000+0000";

    private final FakeSalesforce salesforce = new FakeSalesforce();
    private final TestConfig config = new TestConfig(2);

    @AfterEach
    void stop() {
        salesforce.close();
    }

    @Test
    @DisplayName("CAP-1: rows become records, with parents' fields, ids of 18 characters, no nulls")
    void rowsBecomeRecords() {
        salesforce.answer(API + "/sobjects/Account/describe", 200, describe("Account", "Name"));
        salesforce.answer(
                QUERY_ALL,
                200,
                rows(
                        "{\"Id\":\"003000000000001\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false,\"Phone\":\"555\",\"Account\":{\"Name\":\"Acme\"}}"
                                .formatted(FIRST),
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"Phone\":null,\"Account\":null}"
                                .formatted(B, LATER)));

        RecordPage page = fetch(Cursor.START, "Phone", "Account.Name");

        assertThat(page.changes())
                .containsExactly(
                        new Present(
                                A,
                                "2026-01-01T10:00:00.000Z",
                                Map.of("Phone", "555", "Account.Name", "Acme")),
                        new Present(B, "2026-01-01T12:00:00.000Z", Map.of()));
        assertThat(page.caughtUp()).isFalse();
        assertThat(page.estimatedTotal()).hasValue(7);
    }

    @Test
    @DisplayName("DEL-4: a record that is gone names the one it was merged into")
    void deletedRowsNameTheirMaster() {
        salesforce.answer(
                QUERY_ALL,
                200,
                rows(
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":true,\"MasterRecordId\":\"003000000000002\"}"
                                .formatted(A, FIRST),
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":true,\"MasterRecordId\":\"000000000000000AAA\"}"
                                .formatted(B, FIRST)));

        assertThat(fetch(Cursor.START, "Phone").changes())
                .containsExactly(
                        new Deleted(A, "2026-01-01T10:00:00.000Z", Optional.of(B)),
                        new Deleted(B, "2026-01-01T10:00:00.000Z", Optional.empty()));
    }

    @Test
    @DisplayName("CAP-4: a poll begins an overlap before the greatest stamp seen, never our clock")
    void pollsOverlap() {
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST), row(B, LATER)));
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));
        salesforce.answer(QUERY_ALL, 200, rows());

        RecordPage page = fetch(Cursor.START, "Phone");
        RecordPage end = fetch(page.next(), "Phone");
        RecordPage poll = fetch(end.next(), "Phone");
        fetch(poll.next(), "Phone");

        assertThat(end.caughtUp()).isTrue();
        assertThat(salesforce.requests(QUERY_ALL).stream().map(this::where))
                .containsExactly(
                        "",
                        " WHERE SystemModstamp >= 2026-01-01T12:00:00.000Z AND (SystemModstamp >"
                                + " 2026-01-01T12:00:00.000Z OR Id > '003000000000002AAA')",
                        " WHERE SystemModstamp >= 2026-01-01T11:50:00.000Z",
                        // the record with an older stamp does not take the watermark back
                        " WHERE SystemModstamp >= 2026-01-01T11:50:00.000Z");
    }

    @Test
    @DisplayName("CAP-1: an object without records is caught up at once, and read again later")
    void anEmptyObjectIsCaughtUp() {
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        RecordPage empty = fetch(Cursor.START, "Phone");
        RecordPage later = fetch(empty.next(), "Phone");

        assertThat(empty.caughtUp()).isTrue();
        assertThat(empty.changes()).isEmpty();
        assertThat(later.changes()).hasSize(1);
    }

    @Test
    void partsSmallerThanAskedAreFollowed() {
        salesforce.answer(
                QUERY_ALL,
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\"%s/query/01g-1\",\"records\":[%s]}"
                        .formatted(API, row(A, FIRST)));
        salesforce.answer(QUERY + "/01g-1", 200, rows(row(B, LATER)));

        assertThat(fetch(Cursor.START, "Phone").changes()).hasSize(2);
    }

    @Test
    void nextPartOfAnotherHostIsNotFollowed() {
        salesforce.answer(
                QUERY_ALL,
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\"//evil.example/x\",\"records\":[%s]}"
                        .formatted(row(A, FIRST)));

        assertThatExceptionOfType(SourceUnavailable.class).isThrownBy(this::fetch);
    }

    @Test
    void fieldThatWentAwaySinceTheDescribeIsLeftOut() {
        salesforce.clear(DESCRIBE);
        salesforce.answer(
                DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone", "Gone__c"));
        salesforce.answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone"));
        salesforce.answer(QUERY_ALL, 400, error("INVALID_FIELD", "No such column 'Gone__c'"));
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        RecordPage page = fetch(Cursor.START, "Phone", "Gone__c");

        assertThat(page.missingFields()).containsExactly("Gone__c");
        assertThat(page.changes()).hasSize(1);
    }

    @Test
    void parentThatMayNotBeSeenIsAMissingField() {
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        assertThat(fetch(Cursor.START, "phone", "Account.Name").missingFields())
                .containsExactly("Account.Name");
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
            moved.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

            try (Connector connector = open(salesforce.host(), moved.host())) {
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
                .isThrownBy(this::fetch)
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

        assertThatExceptionOfType(AuthRefused.class).isThrownBy(this::fetch);
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
                .isThrownBy(this::fetch)
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
                .isThrownBy(this::fetch)
                .withMessageContaining("choose the user to run as");
    }

    @Test
    @DisplayName("CON-7: the used-up request limit says how much is used and how long to wait")
    void usedUpLimitIsARateLimit() {
        salesforce.answer(
                QUERY_ALL,
                new FakeSalesforce.Answer(
                        403,
                        error("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
                        Map.of("Sforce-Limit-Info", "api-usage=15000/15000")));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(this::fetch)
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(15)))
                .withMessageContaining("(15000 of 15000 used)");
    }

    @Test
    void tooManyRequestsWaitAsLongAsSalesforceSays() {
        salesforce.answer(
                QUERY_ALL, new FakeSalesforce.Answer(429, "", Map.of("Retry-After", "7")));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(this::fetch)
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void failuresOfSalesforceAreRetryable() {
        for (FakeSalesforce.Answer answer :
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
                    .isThrownBy(this::fetch)
                    .satisfies(e -> assertThat(e.isRetryable()).isTrue());
        }
    }

    @Test
    void unreachableServersAreRetryable() {
        String nobody = salesforce.host();
        salesforce.close();
        assertThatExceptionOfType(SourceUnavailable.class)
                .isThrownBy(() -> open(nobody).describe("Contact"))
                .withMessageContaining("cannot be reached");
    }

    @Test
    void refusedObjectsAndFieldsAreMissingPermissions() {
        salesforce.answer(QUERY_ALL, 400, error("MALFORMED_QUERY", "unexpected token"));
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("MALFORMED_QUERY unexpected token");

        salesforce.clear(DESCRIBE).answer(DESCRIBE, 403, error("API_DISABLED_FOR_ORG", "API off"));
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("API Enabled");

        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> open(salesforce.host()).describe("Foo__c"))
                .withMessageContaining("'Foo__c'");
        assertThatExceptionOfType(PermissionMissing.class)
                .isThrownBy(() -> open(salesforce.host()).describe("Contact/../../x"))
                .withMessageContaining("not the API name");
    }

    @Test
    void redirectsAreNotFollowed() {
        salesforce
                .clear(TOKEN)
                .answer(
                        TOKEN,
                        new FakeSalesforce.Answer(
                                302, "", Map.of("Location", "http://169.254.169.254/")));

        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(this::fetch)
                .satisfies(e -> assertThat(e.setting()).isEqualTo("loginUrl"));
    }

    @Test
    void instanceOfAnUnknownHostIsRefused() {
        login(200, token("http://127.0.0.1:1"));

        assertThatExceptionOfType(AuthRefused.class)
                .isThrownBy(this::fetch)
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
                    .isThrownBy(() -> open(url, new AllowedHosts(Set.of())))
                    .satisfies(e -> assertThat(e.setting()).isEqualTo("loginUrl"));
        }
        open("https://x.my.salesforce.com/", new AllowedHosts(Set.of())).close();
    }

    @Test
    @DisplayName("CON-4: each missing permission is a check of its own, with its remedy")
    void missingPermissionsAreNamed() {
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce
                .clear(DESCRIBE)
                .answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone"));

        List<ConnectionCheck> checks = open(salesforce.host()).check();

        assertThat(checks)
                .extracting(ConnectionCheck::name, ConnectionCheck::ok)
                .containsExactly(
                        tuple("Login", true),
                        tuple("API access", true),
                        tuple("Read Contact", true),
                        tuple("Fields of Contact", false),
                        tuple("Read Lead", false));
        assertThat(checks.get(3).remedy()).endsWith("FirstName, LastName, MobilePhone, Email.");
        assertThat(checks.get(4).remedy()).contains("'Read' and 'View All' on Lead");
    }

    @Test
    void aRefusedLoginIsTheOnlyCheck() {
        login(400, "{\"error\":\"invalid_client\"}");

        assertThat(open(salesforce.host()).check())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.ok()).isFalse();
                    assertThat(check.remedy()).contains("consumer key and secret");
                });
    }

    private void login(int status, String body) {
        salesforce.clear(TOKEN).answer(TOKEN, status, body);
    }

    private static FakeSalesforce.Answer answered(int status, String body) {
        return new FakeSalesforce.Answer(status, body, Map.of());
    }

    private static String row(String id, String stamp) {
        return "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false}".formatted(id, stamp);
    }

    private String where(String request) {
        return request.replaceAll(".*FROM Contact(.*) ORDER BY SystemModstamp, Id LIMIT 2", "$1");
    }

    private RecordPage fetch() {
        return fetch(Cursor.START, "Phone");
    }

    private RecordPage fetch(Cursor cursor, String... fields) {
        try (Connector connector = open(salesforce.host())) {
            return connector.fetch(request(cursor, fields));
        }
    }

    private static FetchRequest request(Cursor cursor, String... fields) {
        return new FetchRequest("Contact", List.of(fields), cursor);
    }

    private Connector open(String... hosts) {
        return open("http://" + hosts[0], AllowedHosts.of(List.of(hosts)));
    }

    private Connector open(String loginUrl, AllowedHosts hosts) {
        return new SalesforceConnectorFactory(config, hosts)
                .open(
                        new ConnectionSettings(
                                "acme",
                                "crm",
                                Map.of("loginUrl", loginUrl, "clientId", "the-id"),
                                Map.of("clientSecret", "the-secret")));
    }
}
