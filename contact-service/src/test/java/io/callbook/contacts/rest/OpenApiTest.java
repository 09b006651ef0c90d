package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("API-1: the OpenAPI document is complete")
class OpenApiTest extends RestTest {
    private static final String METHODS = "get|put|post|patch|delete";

    private static JsonNode document() throws Exception {
        String text = request().accept("application/json").get("/q/openapi").asString();
        return new ObjectMapper().readTree(text);
    }

    private static List<Described> operations() throws Exception {
        List<Described> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (path.getKey().startsWith("/api/") && method.getKey().matches(METHODS)) {
                    operations.add(
                            new Described(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    @Test
    void everyOperationDocumentsTheStatusesOfItsErrorsWithTheirForm() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Described operation : operations()) {
            all.assertThat(operation.statuses())
                    .as(operation.name())
                    .contains("400", "401", "403", "500", "503")
                    .containsAll(operation.expected());
            operation
                    .errors()
                    .forEach(error ->
                            all.assertThat(error.getValue().at(PROBLEM_SCHEMA).asText())
                                    .as(operation.name() + " " + error.getKey())
                                    .endsWith("/Problem"));
        }
        all.assertAll();
        assertThat(operations()).hasSizeGreaterThan(12);
    }

    private static final String PROBLEM_SCHEMA = "/content/application~1problem+json/schema/$ref";

    @Test
    void everyOperationHasASummaryATagAndTheTokenItNeeds() throws Exception {
        for (Described operation : operations()) {
            assertThat(operation.node().path("summary").asText()).as(operation.name()).isNotEmpty();
            assertThat(operation.node().path("tags")).as(operation.name()).isNotEmpty();
            assertThat(operation.node().path("security")).as(operation.name()).isNotEmpty();
        }
    }

    @Test
    void everyAnswerHasASchemaAndEveryResponseADescription() throws Exception {
        for (Described operation : operations()) {
            for (Map.Entry<String, JsonNode> response : operation.responses().properties()) {
                String name = operation.name() + " " + response.getKey();
                assertThat(response.getValue().path("description").asText()).as(name).isNotEmpty();
                if (List.of("200", "201").contains(response.getKey())) {
                    assertThat(response.getValue().at("/content/application~1json/schema"))
                            .as(name)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyBodyIsRequiredAndHasASchemaThatIsThere() throws Exception {
        JsonNode schemas = document().at("/components/schemas");
        for (Described operation : operations()) {
            JsonNode body = operation.node().path("requestBody");
            if (!body.isMissingNode()) {
                JsonNode schema = body.path("content").iterator().next().at("/schema/$ref");
                assertThat(body.path("required").asBoolean()).as(operation.name()).isTrue();
                assertThat(schemas.has(schema.asText().replaceAll(".*/", "")))
                        .as(operation.name() + " " + schema)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsAlwaysThereIsMarkedAsRequired() throws Exception {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(required(schemas, "Problem"))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "reason");
        assertThat(required(schemas, "OrganizationBody")).containsExactly("name");
        assertThat(required(schemas, "OrganizationPatch")).isEmpty();
        assertThat(schemas.at("/OrganizationPatch/properties/name").isMissingNode()).isFalse();
        assertThat(required(schemas, "Organization")).contains("id", "name", "version");
    }

    @Test
    void noSchemaIsEmpty() throws Exception {
        for (Map.Entry<String, JsonNode> schema :
                document().at("/components/schemas").properties()) {
            assertThat(schema.getValue()).as(schema.getKey()).isNotEmpty();
        }
    }

    private static List<String> required(JsonNode schemas, String name) {
        List<String> required = new ArrayList<>();
        schemas.path(name).path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    private record Described(String path, String method, JsonNode node) {
        String name() {
            return method + " " + path;
        }

        JsonNode responses() {
            return node.path("responses");
        }

        List<String> statuses() {
            List<String> statuses = new ArrayList<>();
            responses().fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        Stream<Map.Entry<String, JsonNode>> errors() {
            return responses().properties().stream().filter(r -> r.getKey().startsWith("4"));
        }

        /** What follows from what the operation is. */
        List<String> expected() {
            List<String> expected = new ArrayList<>();
            if (path.contains("{")) {
                expected.add("404");
            }
            if (hasHeader("If-Match")) {
                expected.add("412");
            }
            if (hasHeader("If-None-Match")) {
                expected.add("304");
            }
            if (hasHeader(Idempotency.HEADER)) {
                expected.add("422");
            }
            if (node.has("requestBody")) {
                expected.addAll(List.of("413", "415"));
            }
            return expected;
        }

        private boolean hasHeader(String name) {
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }
}
