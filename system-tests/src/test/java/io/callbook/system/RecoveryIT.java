package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Reference;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SystemExtension.class)
class RecoveryIT {
    private final RunningSystem system;
    private final Sandbox sandbox;

    RecoveryIT(RunningSystem system) {
        this.system = system;
        this.sandbox = new Sandbox(system);
    }

    @AfterEach
    void letTheSandboxBeFast() {
        sandbox.clearFaults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connector-gateway",
                "contact-service",
                "postgres",
                "crm-sandbox",
                "matching-service"
            })
    @DisplayName(
            "RUN-9, CAP-2: a first copy survives kill -9 of any process, nothing lost or doubled")
    void aFirstCopySurvivesTheDeathOfAnyProcess(String process) {
        // Given
        String account = "kill-" + process;
        Gateway gateway = beginSlowCopy(account);

        // When
        Processes.kill(system, process);
        CommandResult up = system.run("up").requireSuccess();
        sandbox.clearFaults();

        // Then
        assertThat(up.errors()).contains("Callbook is running.");
        gateway.awaitActive();
        assertThat(references(account)).isEqualTo(recordsInTheCrm());
        JsonNode answer =
                system.run("identify", "202-224-3441", "--account", account, "--json").json();
        assertThat(answer.path("selected").path("displayName").asText())
                .isEqualTo("Maria Cantwell");
    }

    /** A copy that has read something, but by far not everything. */
    private Gateway beginSlowCopy(String account) {
        try (Store store = new Store(system)) {
            store.createAccount(account);
        }
        Gateway gateway = new Gateway(system, account);
        gateway.connect();
        sandbox.slowDown(Duration.ofMillis(700));
        gateway.activateSync(true);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> captured(gateway.sync()) >= 200);
        JsonNode sync = gateway.sync();
        assertThat(sync.path("state").asText()).isEqualTo("initial");
        assertThat(captured(sync)).isLessThan(1500);
        return gateway;
    }

    private static long captured(JsonNode sync) {
        return sync.path("progress").path("captured").asLong();
    }

    /** Each contact's record; fails if two contacts stand for one record. */
    private Set<String> references(String account) {
        try (Store store = new Store(system)) {
            List<Contact> contacts = store.contacts(account);
            Set<String> records =
                    contacts.stream()
                            .flatMap(contact -> contact.getReferencesList().stream())
                            .map(RecoveryIT::record)
                            .collect(Collectors.toSet());
            assertThat(contacts).hasSameSizeAs(records);
            return records;
        }
    }

    private static String record(Reference reference) {
        return reference.getObjectType() + " " + reference.getExternalId();
    }

    private Set<String> recordsInTheCrm() {
        Set<String> records = new HashSet<>();
        sandbox.ids("Contact").forEach(id -> records.add("Contact " + id));
        sandbox.ids("Lead").forEach(id -> records.add("Lead " + id));
        return records;
    }
}
