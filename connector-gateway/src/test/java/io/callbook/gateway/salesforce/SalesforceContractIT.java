package io.callbook.gateway.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorContractTest;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.spi.RecordRequest;
import io.callbook.numbers.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The salesforce connector against the sandbox, over the wire. */
class SalesforceContractIT extends ConnectorContractTest {
    private static final int PAGE = 100;

    private static @Nullable SandboxProcess sandbox;
    private static int changes;

    @BeforeAll
    static void start() {
        sandbox = new SandboxProcess();
    }

    @AfterAll
    static void stop() {
        sandbox().close();
    }

    @AfterEach
    void clearFaults() {
        sandbox().act("DELETE", "/faults", "");
    }

    @Override
    protected Map<String, Map<String, String>> truth() {
        Map<String, Map<String, String>> truth = new TreeMap<>();
        for (JsonNode row :
                sandbox().query("SELECT Id, LastName, Phone, Account.Name FROM Contact")) {
            Map<String, String> fields = new HashMap<>();
            put(fields, "LastName", row.path("LastName"));
            put(fields, "Phone", row.path("Phone"));
            put(fields, "Account.Name", row.path("Account").path("Name"));
            truth.put(row.path("Id").asText(), fields);
        }
        return truth;
    }

    @Override
    protected Connector open() {
        return open(SandboxProcess.CLIENT_SECRET);
    }

    @Override
    protected String objectType() {
        return "Contact";
    }

    @Override
    protected List<String> fields() {
        return List.of("LastName", "Phone", "Account.Name");
    }

    @Override
    protected void change(String externalId) {
        patch(externalId, 0);
    }

    @Override
    protected void delete(String externalId) {
        sandbox().act("DELETE", "/salesforce/Contact/" + externalId, "");
    }

    @Override
    protected void merge(String loser, String winner) {
        sandbox()
                .act(
                        "POST",
                        "/salesforce/Contact/" + winner + "/merge",
                        "{\"losers\":[\"" + loser + "\"]}");
    }

    @Override
    protected String strangeId() {
        return "003Sb000000zzzzIAA";
    }

    @Override
    protected void writeNumber(String externalId, String number) {
        sandbox()
                .act(
                        "PATCH",
                        "/salesforce/Contact/" + externalId,
                        "{\"Phone\":\"" + number + "\"}");
    }

    /** Every object of the sandbox has records; the fake has none. */
    @Override
    protected Optional<Empty> empty() {
        return Optional.empty();
    }

    @Test
    @DisplayName("CAP-4: a change that commits late with an older stamp is within the overlap")
    void lateCommitsAreMet() {
        try (Connector connector = open()) {
            Cursor caughtUp = follow(connector, Cursor.START, new ArrayList<>());
            String late = truth().keySet().iterator().next();
            List<RecordChange> met = new ArrayList<>();

            patch(late, 300);
            follow(connector, caughtUp, met);

            assertThat(met).extracting(RecordChange::externalId).contains(late);
        }
    }

    @Test
    @DisplayName("DEL-6: an undeleted record comes back with its id")
    void undeletedRecordsComeBack() {
        try (Connector connector = open()) {
            String id = truth().keySet().iterator().next();
            delete(id);
            Cursor caughtUp = follow(connector, Cursor.START, new ArrayList<>());
            Map<String, RecordChange> met = new HashMap<>();
            List<RecordChange> changesMet = new ArrayList<>();

            sandbox().act("POST", "/salesforce/Contact/" + id + "/undelete", "");
            follow(connector, caughtUp, changesMet);

            changesMet.forEach(change -> met.put(change.externalId(), change));
            assertThat(met.get(id)).isInstanceOf(RecordChange.Present.class);
        }
    }

    @Test
    @DisplayName("CAP-1: parts smaller than asked, expired tokens and lost results lose nothing")
    void troubleOnTheWayLosesNothing() {
        Map<String, RecordChange> met = new HashMap<>();
        try (Connector connector = open()) {
            Cursor cursor = Cursor.START;
            boolean caughtUp = false;
            for (int i = 0; !caughtUp; i++) {
                assertThat(i).isLessThan(50);
                sandbox().act("POST", "/faults", "{\"pageSize\":37,\"expireTokens\":true}");
                RecordPage page = connector.fetch(request(cursor));
                page.changes().forEach(change -> met.put(change.externalId(), change));
                cursor = page.next();
                caughtUp = page.caughtUp();
            }
        }
        assertThat(
                        met.values().stream()
                                .filter(RecordChange.Present.class::isInstance)
                                .map(RecordChange::externalId))
                .containsExactlyInAnyOrderElementsOf(truth().keySet());
    }

    @Test
    @DisplayName("MAT-14, MAT-18: a warm connector reads a record, or misses a number, in one call")
    void lookupsTakeOneCall() {
        String id = truth().keySet().iterator().next();
        try (Connector connector = open()) {
            connector.find(new RecordRequest("Contact", fields(), id));
            sandbox().act("DELETE", "/requests", "");

            connector.find(new RecordRequest("Contact", fields(), id.substring(0, 15)));
            connector.search(nobody());

            JsonNode requests = sandbox().act("GET", "/requests", "");
            assertThat(requests.path("total").asInt()).isEqualTo(2);
            assertThat(requests.at("/byKind/queryAll").asInt()).isEqualTo(1);
            assertThat(requests.at("/byKind/search").asInt()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("MAT-14, MAT-18: while the CRM fails or asks to wait, look-ups say so")
    void failingLookupsAreRetryable() {
        String id = truth().keySet().iterator().next();
        try (Connector connector = open()) {
            connector.find(new RecordRequest("Contact", fields(), id));
            for (String fault :
                    List.of(
                            "{\"failNext\":{\"count\":9,\"status\":503}}",
                            "{\"failNext\":{\"count\":9,\"status\":429}}",
                            "{\"rateLimit\":0}")) {
                sandbox().act("POST", "/faults", fault);

                assertThatExceptionOfType(ConnectorException.class)
                        .as(fault)
                        .isThrownBy(
                                () -> connector.find(new RecordRequest("Contact", fields(), id)))
                        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
                assertThatExceptionOfType(ConnectorException.class)
                        .as(fault)
                        .isThrownBy(() -> connector.search(nobody()))
                        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
                sandbox().act("DELETE", "/faults", "");
            }
        }
    }

    private NumberSearch nobody() {
        return new NumberSearch(
                PhoneNumber.parseE164("+33123456789").orElseThrow(),
                Map.of("Contact", fields(), "Lead", List.of("Name", "Phone")),
                20);
    }

    @Test
    void failuresOnTheWayAreRetryable() {
        try (Connector connector = open()) {
            connector.fetch(request(Cursor.START));
            for (String fault :
                    List.of(
                            "{\"path\":\"/query\",\"failNext\":{\"count\":3,\"status\":503}}",
                            // more often than the HTTP client tries by itself
                            "{\"path\":\"/queryAll\",\"resetNext\":20}",
                            "{\"rateLimit\":0}")) {
                sandbox().act("POST", "/faults", fault);

                assertThatExceptionOfType(ConnectorException.class)
                        .as(fault)
                        .isThrownBy(() -> connector.fetch(request(Cursor.START)))
                        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
                sandbox().act("DELETE", "/faults", "");
            }
            assertThat(connector.fetch(request(Cursor.START)).changes()).hasSize(PAGE);
        }
    }

    @Test
    @DisplayName("CON-4: a wrong secret is told by the check and by the first read")
    void aWrongSecretIsTold() {
        try (Connector connector = open("wrong")) {
            assertThat(connector.check())
                    .singleElement()
                    .satisfies(check -> assertThat(check.ok()).isFalse());
            assertThatExceptionOfType(ConnectorException.AuthRefused.class)
                    .isThrownBy(() -> connector.fetch(request(Cursor.START)))
                    .withMessageContaining("refuses the client id or secret");
        }
    }

    private Cursor follow(Connector connector, Cursor from, List<RecordChange> met) {
        RecordPage page = connector.fetch(request(from));
        met.addAll(page.changes());
        while (!page.caughtUp()) {
            page = connector.fetch(request(page.next()));
            met.addAll(page.changes());
        }
        return page.next();
    }

    private FetchRequest request(Cursor cursor) {
        return new FetchRequest(objectType(), fields(), cursor);
    }

    private static void patch(String id, int lateBySeconds) {
        sandbox()
                .act(
                        "PATCH",
                        "/salesforce/Contact/" + id + "?lateBySeconds=" + lateBySeconds,
                        "{\"Phone\":\"+1 202 555 %04d\"}".formatted(changes++));
    }

    private static Connector open(String secret) {
        AllowedHosts hosts = AllowedHosts.of(List.of(sandbox().host()));
        return new SalesforceConnectorFactory(new TestConfig(PAGE), hosts)
                .open(
                        new ConnectionSettings(
                                "acme",
                                "crm",
                                Map.of(
                                        "loginUrl",
                                        sandbox().address(),
                                        "clientId",
                                        SandboxProcess.CLIENT_ID),
                                Map.of("clientSecret", secret)));
    }

    private static SandboxProcess sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("The sandbox is not started");
        }
        return sandbox;
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (value.isTextual()) {
            fields.put(name, value.asText());
        }
    }
}
