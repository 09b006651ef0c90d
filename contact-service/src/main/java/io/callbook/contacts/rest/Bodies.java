package io.callbook.contacts.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.problem.JsonProblem;
import io.callbook.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads the bodies that the framework cannot read by itself. */
@ApplicationScoped
public class Bodies {
    /** What the body of a PATCH is. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final ObjectMapper mapper;

    Bodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A body that must be there. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw CallFailure.invalid("body", "is missing: send a JSON object");
        }
        return body;
    }

    /** A body that may be left out, with any Content-Type then; null if it is. */
    public <T> @Nullable T optional(@Nullable String body, Class<T> type) {
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            return mapper.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonProblem.of(e));
        }
    }

    /**
     * A merge patch of a resource.
     *
     * @param body the JSON text
     * @param type of which everything may be null
     */
    public <T> Patch<T> patch(@Nullable String body, Class<T> type) {
        try {
            JsonNode tree = mapper.readTree(required(body));
            if (!(tree instanceof ObjectNode patch)) {
                throw CallFailure.invalid("body", "must be a JSON object with what is to change");
            }
            return new Patch<>(mapper.treeToValue(tree, type), patch);
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonProblem.of(e));
        }
    }
}
