package io.callbook.matching.http;

import static io.callbook.matching.store.TestContacts.organization;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.matching.store.FakeStore;
import io.callbook.matching.store.StoreResource;
import io.callbook.problem.Problem;
import io.callbook.testing.AccessResource;
import io.callbook.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
class HttpIdentifyQuarkusTest {
    private static final String MARIA = "/v1/identify?number=%2B12022243441";
    private static final String TOKEN = "Bearer " + TestTokens.of("calls", "demo");
    private static final String OPERATOR = "Bearer " + TestTokens.operator();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    FakeStore store;

    @TestHTTPResource("/")
    URI base;

    @Test
    @DisplayName("MAT-19: a known number's contact comes as JSON, enum values without their prefix")
    void knownNumberIsItsContactInJson() throws Exception {
        for (String number : List.of("%2B12022243441", "+12022243441", "(202)%20224-3441")) {
            JsonNode answer = json(get("/v1/identify?number=" + number), 200);

            assertThat(answer.get("outcome").asText()).isEqualTo("MATCHED");
            assertThat(answer.get("matchClass").asText()).isEqualTo("EXACT");
            assertThat(answer.get("e164").asText()).isEqualTo("+12022243441");
            assertThat(answer.get("degraded").asBoolean()).isFalse();
            assertThat(answer.get("candidateCount").asInt()).isEqualTo(1);
            assertThat(answer.get("dataAge").asText()).endsWith("s");
            assertThat(answer.has("attestation")).isFalse();
            JsonNode selected = answer.get("selected");
            assertThat(selected.get("displayName").asText()).isEqualTo("Maria");
            assertThat(selected.get("attributes").isObject()).isTrue();
            assertThat(selected.get("references").get(0).get("objectType").asText())
                    .isEqualTo("Contact");
            assertThat(answer.get("candidates").get(0)).isEqualTo(selected);
        }
    }

    @Test
    @DisplayName("MAT-19: in plain text the answer is the name alone, and empty if nobody is known")
    void theNameAloneComesInPlainText() throws Exception {
        HttpResponse<String> answer = get(MARIA + "&format=text");
        assertThat(answer.body()).isEqualTo("Maria");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=UTF-8");
        assertThat(send(request(MARIA).header("Accept", "text/plain")).body()).isEqualTo("Maria");

        HttpResponse<String> nobody = get("/v1/identify?number=anonymous&format=text");
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body()).isEmpty();
    }

    @Test
    @DisplayName("MAT-19, MAT-12: a shared line's name is its organization's")
    void aSharedLinesNameIsItsOrganizations() throws Exception {
        store.put(organization("demo", "City\nHall", phone("+12025550190")));

        await().untilAsserted(() ->
                assertThat(get("/v1/identify?number=2025550190&readOnly=true&format=text").body())
                        .isEqualTo("City Hall"));
    }

    @Test
    @DisplayName("MAT-19, ACC-3: the account may be left out by a token for exactly one")
    void theAccountMayBeLeftOutByATokenForOne() throws Exception {
        assertThat(get(MARIA + "&account=demo").statusCode()).isEqualTo(200);
        assertThat(get(MARIA + "&account=other").statusCode()).isEqualTo(403);

        JsonNode problem = json(send(request(MARIA).setHeader("Authorization", OPERATOR)), 400);
        assertThat(problem.get("detail").asText()).contains("query parameter 'account'");
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("account");
        String two = "Bearer " + TestTokens.of(List.of("calls"), "demo", "other").sign();
        assertThat(send(request(MARIA).setHeader("Authorization", two)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> named =
                send(request(MARIA + "&account=demo").setHeader("Authorization", OPERATOR));
        assertThat(named.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("MAT-19, ACC-2: a token is also taken as password of HTTP Basic, in no address")
    void aTokenIsTakenAsPassword() throws Exception {
        store.addKey("cbk_demo_http_secret", "demo");

        assertThat(withPassword("pbx", "cbk_demo_http_secret").statusCode()).isEqualTo(200);
        assertThat(withPassword("", TestTokens.of("calls", "demo")).statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = withPassword("pbx", "cbk_demo_http_guess");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().allValues("WWW-Authenticate"))
                .contains("Basic realm=\"callbook\"");
        assertThat(withPassword("pbx", TestTokens.of("contacts.read", "demo")).statusCode())
                .isEqualTo(403);
        HttpResponse<String> none =
                http.send(
                        HttpRequest.newBuilder(base.resolve(MARIA)).build(),
                        BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/identify | number is missing",
                "/v1/identify?number=1&nummer=2&x=3 | no query parameter nummer, x here",
                "/v1/identify?number=1&call_id=x | no query parameter call_id here; there are:"
                        + " account",
                "/v1/identify?number=1&number=2 | more than once",
                "/v1/identify?number=1&timeoutMillis=20000 | from 50 to 10,000",
                "/v1/identify?number=1&timeoutMillis=soon | from 50 to 10,000",
                "/v1/identify?number=1&readOnly=yes | readOnly must be false or true",
                "/v1/identify?number=1&attestation=D | attestation must be A or B or C or failed",
                "/v1/identify?number=1&region=Narnia | region must be a two-letter country code",
                "/v1/identify?number=1&format=xml | format must be json or name or text",
                "/v1/calls/a?number=1 | no query parameter number here",
                "/v1/identify?number=1&callId=x%00y | callId has a NUL character",
            })
    void badInputIsAProblemThatSaysWhatToDo(String path, String detail) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(json(response, 400).get("detail").asText()).contains(detail);
        assertThat(json(response, 400).get("reason").asText()).isEqualTo("INVALID_FIELD");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
    }

    @Test
    @DisplayName("MAT-19: a number that begins with a space is national, with a plus it is not")
    void onlyAPlusIsAPlus() throws Exception {
        String ask = "/v1/identify?readOnly=true&number=";

        assertThat(json(get(ask + "%20475%20555%200123"), 200).get("e164").asText())
                .isEqualTo("+14755550123");
        assertThat(json(get(ask + "+475%20555%200123"), 200).get("e164").asText())
                .isEqualTo("+4755550123");
    }

    @Test
    void anAcceptHeaderThatIsNoneIsNoReasonToFail() throws Exception {
        HttpResponse<String> bad = send(request("/v1/identify").header("Accept", "garbage"));

        assertThat(bad.statusCode()).isBetween(400, 499);
        assertThat(bad.body()).doesNotContain("Exception");
    }

    @Test
    void unknownMembersAndIdsThatAreNoneAreRefused() throws Exception {
        JsonNode member = json(post("/v1/identify", "{\"foo\": 1}"), 400);
        assertThat(member.get("detail").asText())
                .isEqualTo("The body's member 'foo' is not known; known here are numbers.");
        JsonNode id =
                json(
                        post(
                                "/v1/calls/c-1/select",
                                "{\"contactId\": \"%s\"}".formatted("a".repeat(7_000))),
                        400);
        assertThat(id.get("detail").asText()).contains("36 characters");
        JsonNode agent =
                json(post("/v1/calls/c-1/select", "{\"contactId\": \"a\", \"agent\": 7}"), 400);
        assertThat(agent.at("/violations/0/field").asText()).isEqualTo("agent");
    }

    @Test
    @DisplayName("API-1: who asks at a wrong address learns where all of them are listed")
    void aWrongAddressOrMethodNamesTheList() throws Exception {
        assertThat(json(get("/v1/nothing"), 404).get("detail").asText()).contains("/q/openapi");
        HttpResponse<String> method = send(request("/v1/identify").DELETE());
        assertThat(json(method, 405).get("detail").asText()).contains("/q/openapi");
    }

    @Test
    void problemsAreALineForThoseThatAskForText() throws Exception {
        HttpResponse<String> bad = get("/v1/identify?format=text");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).startsWith("error: number is missing").doesNotContain("\n");
        HttpResponse<String> refused =
                send(request(MARIA + "&format=text").setHeader("Authorization", "Bearer nonsense"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).startsWith("error: ").doesNotContain("{");
    }

    @Test
    @DisplayName("MAT-19: a telephone that shows whatever it gets is shown no problem")
    void problemsAreNothingForThoseThatAskForAName() throws Exception {
        assertThat(get(MARIA + "&format=name").body()).isEqualTo("Maria");
        HttpResponse<String> bad = get("/v1/identify?format=name");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).isEmpty();
        HttpResponse<String> refused =
                send(request(MARIA + "&format=name").setHeader("Authorization", "Bearer nonsense"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    @DisplayName("MAT-19: up to 1,000 numbers are answered at once, in their order")
    void manyNumbersAreAnsweredAtOnce() throws Exception {
        JsonNode callers =
                json(post("/v1/identify", "{\"numbers\":[\"anonymous\",\"+12022243441\"]}"), 200)
                        .get("callers");
        assertThat(callers.get(0).get("outcome").asText()).isEqualTo("NOT_IDENTIFIABLE");
        assertThat(callers.get(1).get("outcome").asText()).isEqualTo("MATCHED");

        assertThat(json(post("/v1/identify", numbers(1_000)), 200).get("callers")).hasSize(1_000);
        assertThat(json(post("/v1/identify", numbers(1_001)), 400).get("detail").asText())
                .contains("there are 1001");
        assertThat(json(post("/v1/identify", "{\"number\":\"1\"}"), 400).get("reason").asText())
                .isEqualTo("INVALID_BODY");
        json(post("/v1/identify", "{\"numbers\":[null]}"), 400);
        json(post("/v1/identify", ""), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"numbers\":\"x\"} | The body's member 'numbers' has a value of the wrong type.",
                "{\"numbers\":[1]} | The body's member 'numbers[0]' has a value of the wrong type.",
                "{\"numbers\":[\"1\",null]} | The body's member 'numbers[1]' has a value of the"
                        + " wrong type.",
                "{\"numbers\":[{}]} | The body's member 'numbers[0]' has a value of the wrong"
                        + " type.",
                "{\"numbers\":{}} | The body's member 'numbers' has a value of the wrong type.",
                "[] | The body is not a JSON object.",
                "\"x\" | The body is not a JSON object.",
                "{\"number\":[]} | The body's member 'number' is not known; known here are"
                        + " numbers.",
                "{\"numbers\":[],\"numbers\":[]} | The body is not valid JSON, or has a member"
                        + " twice, at line 1, column 24.",
                "{\"numbers\":[\"1\"x]} | The body is not valid JSON, or has a member twice, at"
                        + " line 1, column 16.",
                "{\"numbers\":[ | The body is not valid JSON, or has a member twice, at line 1,"
                        + " column 13.",
                "{} {} | The body is not a JSON object.",
            })
    @DisplayName("MAT-19: of a wrong body the place is told, and nothing of the program")
    void aWrongBodysPlaceIsTold(String body, String detail) throws Exception {
        JsonNode problem = json(post("/v1/identify", body), 400);

        assertThat(problem.get("detail").asText()).isEqualTo(detail);
        assertThat(problem.get("reason").asText()).isEqualTo("INVALID_BODY");
        assertThat(problem.has("violations")).isEqualTo(detail.contains("member '"));
    }

    @Test
    @DisplayName("MAT-19, MAT-5, MAT-7, MAT-15: a call is selected for, attributed and explained")
    void aCallIsFollowedUp() throws Exception {
        String contactId =
                json(get(MARIA + "&callId=http-1&attestation=A"), 200)
                        .get("selected")
                        .get("contactId")
                        .asText();

        JsonNode attributed = json(get("/v1/calls/http-1"), 200);
        assertThat(attributed.get("contact").get("contactId").asText()).isEqualTo(contactId);
        assertThat(attributed.get("chosen").asBoolean()).isFalse();

        String choice = "{\"contactId\":\"%s\",\"agent\":\"7\"}".formatted(contactId);
        assertThat(
                        json(post("/v1/calls/http-1/select", choice), 200)
                                .get("contact")
                                .get("displayName")
                                .asText())
                .isEqualTo("Maria");
        assertThat(json(get("/v1/calls/http-1"), 200).get("chosen").asBoolean()).isTrue();
        JsonNode explained = json(get("/v1/calls/http-1/explain"), 200);
        assertThat(explained.get("steps"))
                .last()
                .extracting(JsonNode::asText)
                .isEqualTo("The call counts for the contact that the agent chose.");
        assertThat(explained.get("call").get("outcome").asText()).isEqualTo("MATCHED");
        assertThat(explained.get("call").get("attestation").asText()).isEqualTo("FULL");

        assertThat(json(get("/v1/calls/none"), 404).get("reason").asText())
                .isEqualTo("CALL_NOT_FOUND");
        assertThat(json(post("/v1/calls/http-1/select", "{}"), 400).get("detail").asText())
                .contains("contactId");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"+1202555%04d\"".formatted(i))
                .toList()
                .toString()
                .transform(list -> "{\"numbers\":" + list + "}");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", TOKEN);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> withPassword(String user, String password)
            throws IOException, InterruptedException {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return send(request(MARIA).setHeader("Authorization", header));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode json(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return mapper.readTree(response.body());
    }
}
