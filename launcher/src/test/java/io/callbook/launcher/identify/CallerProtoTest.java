package io.callbook.launcher.identify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Duration;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallerProtoTest {
    private static final CallerContact MARIA =
            CallerContact.newBuilder()
                    .setContactId("c-1")
                    .setDisplayName("Maria Cantwell")
                    .setOrganization("WA delegation")
                    .setPhoneNumber("+12022243441")
                    .addReferences(
                            Reference.newBuilder()
                                    .setConnectionId("salesforce")
                                    .setObjectType("Contact")
                                    .setExternalId("003"))
                    .build();

    @Test
    @DisplayName("API-3: the JSON has every field that scripts rely on, by its protobuf JSON name")
    void jsonHasTheContractsFields() throws JsonProcessingException {
        IdentifyCallerResponse response =
                IdentifyCallerResponse.newBuilder()
                        .setOutcome(Outcome.OUTCOME_MATCHED)
                        .setSelected(MARIA)
                        .addCandidates(MARIA)
                        .setMatchClass(MatchClass.MATCH_CLASS_EXACT)
                        .setReason("because")
                        .setDataAge(Duration.newBuilder().setNanos(400_000_000))
                        .build();

        JsonNode json = JsonMapper.builder().build().readTree(CallerProto.answer(response).json());

        assertThat(json.path("outcome").asText()).isEqualTo("OUTCOME_MATCHED");
        assertThat(json.path("selected").path("displayName").asText()).isEqualTo("Maria Cantwell");
        assertThat(
                        json.path("candidates")
                                .path(0)
                                .path("references")
                                .path(0)
                                .path("externalId")
                                .asText())
                .isEqualTo("003");
        assertThat(json.path("matchClass").asText()).isEqualTo("MATCH_CLASS_EXACT");
        assertThat(json.path("reason").asText()).isEqualTo("because");
        assertThat(json.path("dataAge").asText()).isEqualTo("0.400s");
    }

    @Test
    void emptyFieldsAreThereToo() throws JsonProcessingException {
        IdentifyCallerResponse response =
                IdentifyCallerResponse.newBuilder()
                        .setOutcome(Outcome.OUTCOME_NOT_IDENTIFIABLE)
                        .build();

        JsonNode json = JsonMapper.builder().build().readTree(CallerProto.answer(response).json());

        assertThat(json.path("candidates").isArray()).isTrue();
        assertThat(json.path("matchClass").asText()).isEqualTo("MATCH_CLASS_UNSPECIFIED");
    }
}
