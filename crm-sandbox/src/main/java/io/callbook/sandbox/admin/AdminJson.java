package io.callbook.sandbox.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import org.jspecify.annotations.Nullable;

/** Reads what was sent by hand, whatever content type curl gave it; unknown words are refused. */
final class AdminJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AdminJson() {}

    /** The body; an empty one counts as an empty object. */
    static <T> T read(@Nullable String body, Class<T> type) {
        try {
            return JSON.readValue(body == null || body.isBlank() ? "{}" : body, type);
        } catch (JsonProcessingException unreadable) {
            throw SalesforceException.badRequest(
                    "JSON_PARSER_ERROR", unreadable.getOriginalMessage());
        }
    }
}
