package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.problem.Problem;
import io.callbook.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("ACC-2, ACC-3: no operation of REST is open to anybody")
class EveryOperationTest extends RestTest {
    private static final String SOMETHING = "0190a7c0-0000-7000-8000-000000000000";

    @Test
    void withoutATokenEveryOperationIsRefused() throws Exception {
        each("acme", (operation, path) -> refused(send(RestAssured.given(), operation, path), 401));
    }

    @Test
    void aTokenForAnotherAccountIsRefusedEverywhere() throws Exception {
        String mine = STORE.newAccount();
        String theirs = STORE.newAccount();
        List<String> roles =
                List.of("calls", "contacts.read", "contacts.write", "sync.admin", "account.admin");
        String token = TestTokens.of(roles, mine).sign();

        each(theirs, (operation, path) -> refused(send(as(token), operation, path), 403));
    }

    @Test
    void aTokenWithoutRolesIsRefusedEverywhere() throws Exception {
        String account = STORE.newAccount();
        String token = TestTokens.of(List.of(), account).sign();

        each(account, (operation, path) -> refused(send(as(token), operation, path), 403));
    }

    @Test
    @DisplayName("ACC-3: whoever may only read changes nothing")
    void whoeverMayOnlyReadChangesNothing() throws Exception {
        String account = STORE.newAccount();
        String token = TestTokens.of("contacts.read", account);
        List<String> readingPosts = List.of("/resolve");

        each(
                account,
                (operation, path) -> {
                    boolean reads =
                            operation.equals("get")
                                    || readingPosts.stream().anyMatch(path::endsWith);
                    if (!reads) {
                        refused(send(as(token), operation, path), 403);
                    }
                });
        as(token).get(path(account, "/contacts")).then().statusCode(200);
        as(token).get(path(account, "")).then().statusCode(200);
    }

    private static void refused(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        response.then().contentType(startsWith(Problem.MEDIA_TYPE));
    }

    private static Response send(RequestSpecification request, String operation, String path) {
        return switch (operation) {
            case "get" -> request.get(path);
            case "delete" -> request.delete(path);
            case "put" -> body(request).put(path);
            case "post" -> body(request).post(path);
            case "patch" -> body(request).patch(path);
            default -> throw new AssertionError(operation);
        };
    }

    private static RequestSpecification body(RequestSpecification request) {
        return request.contentType("application/json").body("{}");
    }

    private static void each(String account, Check check) throws Exception {
        String text = request().accept("application/json").get("/q/openapi").asString();
        JsonNode paths = new ObjectMapper().readTree(text).get("paths");
        List<String> checked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String real =
                    path.getKey()
                            .replace("{accountId}", account)
                            .replaceAll("\\{[^}]*}", SOMETHING);
            Consumer<String> one = method -> check.of(method, real);
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> {
                        if (real.startsWith("/api/") && !method.equals("parameters")) {
                            one.accept(method);
                            checked.add(method + " " + real);
                        }
                    });
        }
        assertThat(checked).hasSizeGreaterThan(25);
    }

    private interface Check {
        void of(String method, String path);
    }
}
