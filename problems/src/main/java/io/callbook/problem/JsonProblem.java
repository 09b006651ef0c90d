package io.callbook.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a JSON body is wrong, without repeating what it holds. */
public final class JsonProblem {
    private static final int STATUS = 400;
    private static final String REASON = "INVALID_BODY";

    private JsonProblem() {}

    /** The problem of a body that cannot be read: the member at fault, or the line and column. */
    public static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    at(path(unknown), "is not known; known here are " + known(unknown));
            case JsonMappingException wrapped
                    when wrapped.getCause() instanceof StreamReadException broken ->
                    malformed(broken);
            case JsonMappingException mismatch when !mismatch.getPath().isEmpty() ->
                    at(path(mismatch), "has a value of the wrong type");
            case JsonMappingException mismatch -> of("The body is not a JSON object.");
            default -> malformed(e);
        };
    }

    private static Problem malformed(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return of(
                "The body is not valid JSON, or has a member twice"
                        + (place == null
                                ? "."
                                : ", at line %d, column %d."
                                        .formatted(place.getLineNr(), place.getColumnNr())));
    }

    private static Problem of(String detail) {
        return Problem.of(STATUS, REASON, detail);
    }

    private static Problem at(String path, String description) {
        return Problem.of(
                STATUS,
                REASON,
                "The body's member '" + path + "' " + description + ".",
                new Problem.Violation(path, description));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
