package io.callbook.matching.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.matching.store.StoreResource;
import io.callbook.testing.AccessResource;
import io.callbook.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
@DisplayName("API-1: the OpenAPI document of identify is complete")
class OpenApiQuarkusTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM_SCHEMA = "/content/application~1problem+json/schema/$ref";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @TestHTTPResource("/")
    URI base;

    @Test
    void allOperationsAreThereWithTheirProblems() throws Exception {
        JsonNode paths = document().get("paths");
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/") && method.getValue().has("responses")) {
                    operations.add(method.getKey() + " " + path.getKey());
                    complete(operations.getLast(), method.getValue());
                }
            }
        }
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "get /v1/identify",
                        "post /v1/identify",
                        "get /v1/calls/{callId}",
                        "post /v1/calls/{callId}/select",
                        "get /v1/calls/{callId}/explain");
    }

    private void complete(String name, JsonNode operation) throws Exception {
        assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
        assertThat(operation.path("tags")).as(name).isNotEmpty();
        assertThat(operation.path("security")).as(name).hasSize(2);
        JsonNode responses = operation.get("responses");
        for (String status : List.of("400", "401", "403", "404", "405", "500", "503", "504")) {
            assertThat(responses.path(status).at(PROBLEM_SCHEMA).asText())
                    .as(name + " " + status)
                    .endsWith("/Problem");
        }
        String answer = responses.path("200").at("/content/application~1json/schema/$ref").asText();
        assertThat(schema(answer)).as(name + " " + answer).isNotEmpty();
        if (operation.has("requestBody")) {
            JsonNode body = operation.at("/requestBody/content/application~1json/schema/$ref");
            assertThat(schema(body.asText())).as(name).isNotEmpty();
            assertThat(responses.has("415")).as(name).isTrue();
            assertThat(responses.at("/400/description").asText()).contains("INVALID_BODY");
        }
        for (String status : ErrorStatuses.WITHOUT_BODY) {
            assertThat(responses.path(status).has("content")).as(name + " " + status).isFalse();
        }
        assertThat(responses.has("414")).as(name).isTrue();
        assertThat(responses.has("413")).as(name).isEqualTo(operation.has("requestBody"));
        for (JsonNode parameter : operation.get("parameters")) {
            assertThat(parameter.at("/schema/type").asText())
                    .as(name + " " + parameter.get("name"))
                    .isNotEmpty();
        }
    }

    @Test
    void theParametersAreThoseThatAreTaken() throws Exception {
        Set<String> documented = new HashSet<>();
        for (JsonNode parameter : document().at("/paths/~1v1~1identify/get/parameters")) {
            documented.add(parameter.get("name").asText());
        }
        Set<String> taken = new HashSet<>(RequestProto.OF_IDENTIFY);
        taken.add(Parameters.ACCOUNT);
        taken.add(Parameters.TIMEOUT);
        assertThat(documented).isEqualTo(taken);
    }

    @Test
    void theLimitsOfParametersAndBodiesAreTold() throws Exception {
        JsonNode timeout = schemaOf(Parameters.TIMEOUT);
        assertThat(timeout.get("type").asText()).isEqualTo("integer");
        assertThat(timeout.get("minimum").asInt()).isEqualTo(50);
        assertThat(timeout.get("maximum").asInt()).isEqualTo(10_000);
        assertThat(timeout.get("default").asInt()).isEqualTo(1_000);
        assertThat(schemaOf("callId").get("maxLength").asInt()).isEqualTo(128);
        assertThat(schemaOf("attestation").get("enum")).hasSize(4);

        JsonNode batch = schema("#/components/schemas/Batch");
        assertThat(batch.get("required").toString()).isEqualTo("[\"numbers\"]");
        assertThat(batch.at("/properties/numbers/minItems").asInt()).isEqualTo(1);
        assertThat(batch.at("/properties/numbers/maxItems").asInt()).isEqualTo(1_000);
        JsonNode selection = schema("#/components/schemas/Selection");
        assertThat(selection.get("required").toString()).isEqualTo("[\"contactId\"]");
        assertThat(selection.at("/properties/contactId/maxLength").asInt()).isEqualTo(64);
        assertThat(selection.at("/properties/agent/maxLength").asInt()).isEqualTo(200);
    }

    @Test
    void whatCanBeAskedForInTextSaysSoOfAnswersAndErrors() throws Exception {
        JsonNode responses = document().at("/paths/~1v1~1identify/get/responses");

        for (String status : List.of("200", "400", "401", "503")) {
            assertThat(
                            responses
                                    .at("/%s/content/text~1plain/schema/type".formatted(status))
                                    .asText())
                    .as(status)
                    .isEqualTo("string");
        }
    }

    @Test
    void anAnswerIsAsItsSchemaSays() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/v1/identify?number=%2B12022243441"))
                        .header("Authorization", "Bearer " + TestTokens.of("calls", "demo"))
                        .build();
        JsonNode answer = mapper.readTree(http.send(request, BodyHandlers.ofString()).body());

        conforms(answer, "#/components/schemas/IdentifyCallerResponse");
        assertThat(answer.at("/selected/references")).isNotEmpty();
        assertThat(schema("#/components/schemas/Problem").get("required")).hasSize(5);
    }

    private void conforms(JsonNode value, String reference) throws Exception {
        JsonNode schema = schema(reference);
        for (JsonNode required : schema.path("required")) {
            assertThat(value.has(required.asText())).as(reference + " " + required).isTrue();
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode property = schema.at("/properties/" + member.getKey());
            assertThat(property).as(reference + "/" + member.getKey()).isNotEmpty();
            conformsTo(property, member.getValue());
        }
    }

    private void conformsTo(JsonNode property, JsonNode value) throws Exception {
        if (property.has("$ref")) {
            conforms(value, property.get("$ref").asText());
            return;
        }
        if (property.has("enum")) {
            assertThat(property.get("enum")).contains(value);
        }
        String type =
                switch (value.getNodeType()) {
                    case STRING -> "string";
                    case BOOLEAN -> "boolean";
                    case NUMBER -> "integer";
                    case ARRAY -> "array";
                    default -> "object";
                };
        assertThat(property.get("type").asText()).isEqualTo(type);
        if (value.isArray()) {
            for (JsonNode item : value) {
                conformsTo(property.get("items"), item);
            }
        }
    }

    private JsonNode schemaOf(String name) throws Exception {
        for (JsonNode parameter : document().at("/paths/~1v1~1identify/get/parameters")) {
            if (parameter.get("name").asText().equals(name)) {
                return parameter.get("schema");
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode schema(String reference) throws Exception {
        return document().at(reference.substring(1));
    }

    private JsonNode document() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/q/openapi")).header("Accept", JSON).build();
        return mapper.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
