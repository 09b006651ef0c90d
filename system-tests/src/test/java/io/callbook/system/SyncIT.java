package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyncIT {
    private static final Duration VISIBLE = Duration.ofSeconds(5);

    private final RunningSystem system;
    private final Sandbox sandbox;
    private final Store store;

    SyncIT(RunningSystem system) {
        this.system = system;
        this.sandbox = new Sandbox(system);
        this.store = new Store(system);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    @DisplayName("CAP-4, MAT-20: a contact changed in the CRM is found under its new number")
    void aChangedContactIsFoundUnderItsNewNumber() {
        // Given
        String oldNumber = NewNumbers.next();
        String newNumber = NewNumbers.next();
        String id = newContact("Changing", oldNumber);
        syncNow("demo");
        awaitName("demo", oldNumber, "Test Changing");

        // When
        sandbox.update("Contact", id, Map.of("Phone", newNumber));
        String output = syncNow("demo");

        // Then
        assertThat(output).contains("salesforce-contacts succeeded", "updated");
        awaitName("demo", newNumber, "Test Changing");
        assertThat(ask("demo", oldNumber).path("outcome").asText()).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    @DisplayName("DEL-1: with the switch on, a contact deleted in the CRM is deleted")
    void withTheSwitchOnADeletedContactGoes() {
        // Given
        String number = NewNumbers.next();
        String id = newContact("Leaving", number);
        syncNow("demo");
        awaitName("demo", number, "Test Leaving");

        // When
        sandbox.delete("Contact", id);
        syncNow("demo");

        // Then
        await().atMost(VISIBLE)
                .untilAsserted(() ->
                        assertThat(ask("demo", number).path("outcome").asText())
                                .isEqualTo("OUTCOME_UNKNOWN"));
        assertThat(store.contactsWithNumber("demo", number)).isEmpty();
    }

    @Test
    @DisplayName("DEL-1: with the switch off, a contact deleted in the CRM stays")
    void withTheSwitchOffADeletedContactStays() {
        // Given
        String number = NewNumbers.next();
        String id = newContact("Staying", number);
        store.createAccount("keeps-deleted");
        Gateway gateway = new Gateway(system, "keeps-deleted");
        gateway.connect();
        gateway.activateSync(false);
        gateway.awaitActive();
        awaitName("keeps-deleted", number, "Test Staying");

        // When
        sandbox.delete("Contact", id);
        syncNow("keeps-deleted");

        // Then
        assertThat(ask("keeps-deleted", number).path("selected").path("displayName").asText())
                .isEqualTo("Test Staying");
        assertThat(store.contactsWithNumber("keeps-deleted", number)).hasSize(1);
    }

    @Test
    @DisplayName("CAP-7: a run without changes in the CRM changes nothing")
    void aRunWithoutChangesChangesNothing() {
        // Given
        syncNow("demo");

        // When
        String output = syncNow("demo");

        // Then
        assertThat(output).contains(" 0 created, 0 updated, 0 deleted", " 0 failed");
    }

    @Test
    void statusShowsStateAndCounts() {
        String output = system.run("sync", "status").requireSuccess().output();

        assertThat(output).contains("salesforce-contacts", "active", "IN SYNC", "FAILING");
    }

    private String newContact(String lastName, String number) {
        return sandbox.create(
                "Contact", Map.of("FirstName", "Test", "LastName", lastName, "Phone", number));
    }

    private String syncNow(String account) {
        return system.run("sync", "now", "--account", account).requireSuccess().output();
    }

    private void awaitName(String account, String number, String name) {
        await().atMost(VISIBLE)
                .untilAsserted(() ->
                        assertThat(
                                        ask(account, number)
                                                .path("selected")
                                                .path("displayName")
                                                .asText())
                                .isEqualTo(name));
    }

    private JsonNode ask(String account, String number) {
        return system.run("identify", number, "--account", account, "--read-only", "--json").json();
    }
}
