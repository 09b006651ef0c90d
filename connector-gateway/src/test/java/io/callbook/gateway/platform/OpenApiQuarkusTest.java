package io.callbook.gateway.platform;

import static io.callbook.gateway.testing.Rest.given;
import static io.callbook.gateway.testing.Rest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.problem.Problem;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.callbook.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
@DisplayName("API-1: the OpenAPI document is complete and true")
class OpenApiQuarkusTest {
    private static final String PROBLEM_SCHEMA = "/content/application~1problem+json/schema/$ref";

    /** What other tests add. */
    private static final String FOR_TESTS = ".*/(who|unguarded)(/.*)?";

    private static JsonNode document() throws Exception {
        String text = given().accept("application/json").get("/q/openapi").asString();
        return new ObjectMapper().readTree(text);
    }

    private static List<Described> operations() throws Exception {
        List<Described> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                boolean own =
                        path.getKey().startsWith("/api/") && !path.getKey().matches(FOR_TESTS);
                if (own && method.getValue().has("responses")) {
                    operations.add(
                            new Described(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(18);
        return operations;
    }

    @Test
    void everyOperationDocumentsTheStatusesOfItsErrorsWithTheirForm() throws Exception {
        for (Described operation : operations()) {
            assertThat(operation.statuses())
                    .as(operation.name())
                    .contains("400", "401", "403", "404", "406", "500", "503")
                    .containsAll(operation.expected());
            for (Map.Entry<String, JsonNode> response : operation.responses().properties()) {
                String name = operation.name() + " " + response.getKey();
                assertThat(response.getValue().path("description").asText()).as(name).isNotEmpty();
                if (response.getKey().compareTo("400") >= 0) {
                    assertThat(response.getValue().at(PROBLEM_SCHEMA).asText())
                            .as(name)
                            .endsWith("/Problem");
                }
            }
        }
    }

    @Test
    void everyOperationHasOneSuccessWithASchemaAndTheTokenItNeeds() throws Exception {
        for (Described operation : operations()) {
            List<String> successes =
                    operation.statuses().stream().filter(each -> each.startsWith("2")).toList();
            assertThat(successes).as(operation.name()).hasSize(1);
            if (!successes.equals(List.of("204"))) {
                assertThat(operation.responses().path(successes.getFirst()).path("content"))
                        .as(operation.name())
                        .isNotEmpty();
            }
            assertThat(operation.node().path("summary").asText()).as(operation.name()).isNotEmpty();
            assertThat(operation.node().path("tags")).as(operation.name()).isNotEmpty();
            assertThat(operation.node().path("security").findValuesAsText("token"))
                    .as(operation.name())
                    .hasSize(1);
        }
        assertThat(document().at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void whatIsMadeOrOnlyAcceptedIsNotCalledDone() throws Exception {
        JsonNode paths = document().path("paths");
        String account = "/api/v1/accounts/{accountId}/";

        assertThat(statuses(paths, account + "syncs")).contains("201");
        assertThat(statuses(paths, account + "connections")).contains("201");
        assertThat(statuses(paths, account + "imports")).contains("202");
        assertThat(statuses(paths, account + "syncs/{syncId}/run")).contains("202");
    }

    private static List<String> statuses(JsonNode paths, String path) {
        return new Described(path, "post", paths.path(path).path("post")).statuses();
    }

    @Test
    void aDefaultHasTheTypeOfItsParameter() throws Exception {
        List<String> types = new ArrayList<>();
        for (Described operation : operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                JsonNode schema = parameter.path("schema");
                if (schema.has("default")) {
                    String kind = schema.path("default").getNodeType().name();
                    String type = schema.path("type").asText().replace("integer", "number");
                    assertThat(kind.toLowerCase(Locale.ROOT))
                            .as(operation.name() + " " + parameter.path("name"))
                            .isEqualTo(type);
                    types.add(type);
                }
            }
        }
        assertThat(types).contains("number", "string", "boolean");
    }

    @Test
    @DisplayName("ACC-2, ACC-3: no operation of REST is open to anybody")
    void noOperationIsOpenToAnybody() throws Exception {
        everyOperationRefuses(RestAssured::given, 401);
        everyOperationRefuses(() -> with(TestTokens.of(List.of(), "acme").sign()), 403);
        everyOperationRefuses(() -> with(TestTokens.of("sync.admin", "other")), 403);
    }

    private static void everyOperationRefuses(Supplier<RequestSpecification> request, int status)
            throws Exception {
        for (Described operation : operations()) {
            String path =
                    operation
                            .path()
                            .replace("{accountId}", "acme")
                            .replaceAll("\\{[^}]*}", "something");
            request.get()
                    .contentType(operation.bodyType())
                    .body("{}")
                    .request(operation.method().toUpperCase(Locale.ROOT), path)
                    .then()
                    .statusCode(status)
                    .contentType(startsWith(Problem.MEDIA_TYPE));
        }
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

        String bodyType() {
            JsonNode content = node.at("/requestBody/content");
            return content.isEmpty() ? "application/json" : content.fieldNames().next();
        }

        /** What follows from what the operation is. */
        List<String> expected() {
            List<String> expected = new ArrayList<>();
            if (node.has("requestBody")) {
                expected.addAll(List.of("413", "415", "422"));
            }
            if (path.matches(".*/(run|activate|pause|resume)")) {
                expected.add("409");
            }
            if (path.matches(".*/(test|refresh)")) {
                expected.addAll(List.of("422", "429"));
            }
            if (path.endsWith("/events")) {
                expected.add("422");
            }
            return expected;
        }
    }
}
