package io.callbook.launcher.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** What an error's body says (RFC 9457). */
final class ProblemDetails {
    private ProblemDetails() {}

    static String sentence(JsonMapper json, HttpResponse<String> response) {
        try {
            JsonNode problem = json.readTree(response.body());
            String detail = problem.path("detail").asText("");
            return detail.isEmpty()
                    ? problem.path("title").asText(unknown(response))
                    : OptionNames.forRest(detail);
        } catch (JsonProcessingException e) {
            return unknown(response);
        }
    }

    private static String unknown(HttpResponse<String> response) {
        return "The gateway answered %d for %s; ./callbook logs connector-gateway tells why."
                .formatted(response.statusCode(), response.uri().getPath());
    }
}
