package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.v1.Contact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
class DegradedIT {
    private final RunningSystem system;

    DegradedIT(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void bringEverythingBack() {
        system.run("up").requireSuccess();
    }

    @Test
    @DisplayName(
            "MAT-16: with all else killed known callers are known, and unknown ones are created"
                    + " later under the promised id, even if matching-service is killed as well")
    void goesOnAloneAndKeepsItsPromises() {
        // Given
        String number = NewNumbers.next();
        assertThat(identify("202-224-3441").path("outcome").asText()).isEqualTo("OUTCOME_MATCHED");
        List.of("connector-gateway", "contact-service", "postgres")
                .forEach(process -> Processes.kill(system, process));

        // When
        JsonNode known = identify("202-224-3441");
        JsonNode unknown = identify(number);
        JsonNode again = identify(number);
        Processes.kill(system, "matching-service");
        system.run("up").requireSuccess();

        // Then
        assertThat(known.path("selected").path("displayName").asText()).isEqualTo("Maria Cantwell");
        assertThat(unknown.path("outcome").asText()).isEqualTo("OUTCOME_DEFERRED");
        assertThat(unknown.path("degraded").asBoolean()).isTrue();
        String promised = unknown.path("reservedContactId").asText();
        assertThat(again.path("reservedContactId").asText()).isEqualTo(promised);
        try (Store store = new Store(system)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !store.contactsWithNumber("demo", number).isEmpty());
            assertThat(store.contactsWithNumber("demo", number))
                    .extracting(Contact::getContactId)
                    .containsExactly(promised);
        }
        JsonNode later = identify(number);
        assertThat(later.path("outcome").asText()).isEqualTo("OUTCOME_MATCHED");
        assertThat(later.path("selected").path("contactId").asText()).isEqualTo(promised);
    }

    private JsonNode identify(String number) {
        return system.run("identify", number, "--json").json();
    }
}
