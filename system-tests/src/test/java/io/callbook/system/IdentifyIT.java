package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactOrigin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SystemExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifyIT {
    private static final String SHARED_NUMBER = "310-831-1799";

    private final RunningSystem system;
    private final Store store;
    private final Sandbox sandbox;

    IdentifyIT(RunningSystem system) {
        this.system = system;
        this.store = new Store(system);
        this.sandbox = new Sandbox(system);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @BeforeAll
    void theFirstCopyIsThrough() {
        assertThat(
                        new Gateway(system, "demo")
                                .web()
                                .get("/syncs/salesforce-contacts")
                                .body()
                                .path("state")
                                .asText())
                .isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource({
        "(202) 224-3441, ''",
        "+1 202-224-3441, ''",
        "tel:+12022243441, ''",
        "001 202 224 3441, GB",
        "sip:+12022243441@carrier.example, ''",
    })
    @DisplayName("MAT-3, MAT-8: one contact is found by any spelling of its number")
    void oneContactIsFoundByAnySpelling(String number, String region) {
        JsonNode answer = identify(number, region);

        assertThat(answer.path("outcome").asText()).isEqualTo("OUTCOME_MATCHED");
        JsonNode selected = answer.path("selected");
        assertThat(selected.path("displayName").asText()).isEqualTo("Maria Cantwell");
        assertThat(selected.path("organization").asText()).isEqualTo("WA delegation");
        assertThat(selected.path("phoneNumber").asText()).isEqualTo("+12022243441");
        assertThat(selected.path("references")).hasSize(1);
        JsonNode reference = selected.path("references").path(0);
        assertThat(reference.path("connectionId").asText()).isEqualTo("salesforce");
        assertThat(reference.path("objectType").asText()).isEqualTo("Contact");
        assertThat(reference.path("externalId").asText())
                .isEqualTo(sandbox.idOf("Contact", "Maria Cantwell"));
    }

    @Test
    @DisplayName("MAT-7: an answer says why and how old it is")
    void anAnswerSaysWhyAndHowOldItIs() {
        JsonNode answer = identify("(202) 224-3441", "");

        assertThat(answer.path("matchClass").asText()).isEqualTo("MATCH_CLASS_EXACT");
        assertThat(answer.path("reason").asText()).isNotBlank();
        assertThat(answer.path("dataAge").asText()).matches("[0-9.]+s");
    }

    @Test
    @DisplayName("MAT-4: of several the one created first is the default, in a stable order")
    void ofSeveralTheOneCreatedFirstIsTheDefault() {
        // Given
        List<String> createdFirst =
                store.contactsWithNumber("demo", SHARED_NUMBER).stream()
                        .map(Contact::getContactId)
                        .toList();

        // When
        JsonNode first = identify(SHARED_NUMBER, "");
        JsonNode second = identify(SHARED_NUMBER, "");

        // Then
        assertThat(first.path("outcome").asText()).isEqualTo("OUTCOME_MULTIPLE");
        assertThat(createdFirst).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ids(first)).isEqualTo(createdFirst).isEqualTo(ids(second));
        assertThat(first.path("selected").path("contactId").asText())
                .isEqualTo(createdFirst.getFirst());
        assertThat(first.path("candidates"))
                .filteredOn(each -> objectType(each).equals("Lead"))
                .hasSize(4);
    }

    @Test
    @DisplayName("MAT-2: an unknown number becomes a contact, which the next call finds")
    void anUnknownNumberBecomesAContact() {
        // Given
        String number = NewNumbers.next();

        // When
        JsonNode first = identify(number, "");
        JsonNode second = identify(number, "");

        // Then
        assertThat(first.path("outcome").asText()).isEqualTo("OUTCOME_CREATED");
        assertThat(second.path("outcome").asText()).isEqualTo("OUTCOME_MATCHED");
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(store.contactsWithNumber("demo", number))
                .singleElement()
                .satisfies(contact ->
                        assertThat(contact.getOrigin())
                                .isEqualTo(ContactOrigin.CONTACT_ORIGIN_CALL));
    }

    @Test
    @DisplayName("MAT-2: fifty simultaneous calls from one unknown number create one contact")
    void fiftySimultaneousCallsCreateOneContact() {
        String number = NewNumbers.next();

        List<String> answers = SimultaneousCalls.identify(system, "demo", number, 50);

        assertThat(answers).hasSize(50);
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(store.contactsWithNumber("demo", number))
                .extracting(Contact::getContactId)
                .containsExactly(answers.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "911", "+0", "not a number", "sip:201@pbx.example"})
    @DisplayName("MAT-13: a caller who cannot be known becomes no contact")
    void aCallerWhoCannotBeKnownBecomesNoContact(String number) {
        // Given
        int before = store.contacts("demo").size();

        // When
        JsonNode answer = identify(number, "");

        // Then
        assertThat(answer.path("outcome").asText()).isEqualTo("OUTCOME_NOT_IDENTIFIABLE");
        assertThat(answer.path("candidates")).isEmpty();
        assertThat(answer.path("reason").asText()).isNotBlank();
        assertThat(store.contacts("demo")).hasSize(before);
    }

    @Test
    void readOnlyQuestionsCreateNothing() {
        // Given
        String number = NewNumbers.next();

        // When
        JsonNode answer = system.run("identify", number, "--read-only", "--json").json();

        // Then
        assertThat(answer.path("outcome").asText()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(store.contactsWithNumber("demo", number)).isEmpty();
    }

    @Test
    void peopleReadTheAnswerToo() {
        String output = system.run("identify", "202-224-3441").requireSuccess().output();

        assertThat(output)
                .startsWith("Maria Cantwell, WA delegation")
                .contains("salesforce Contact", "why", "data age");
    }

    private JsonNode identify(String number, String region) {
        return region.isEmpty()
                ? system.run("identify", number, "--json").json()
                : system.run("identify", number, "--region", region, "--json").json();
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("candidates").forEach(each -> ids.add(each.path("contactId").asText()));
        return ids;
    }

    private static String objectType(JsonNode candidate) {
        return candidate.path("references").path(0).path("objectType").asText();
    }
}
