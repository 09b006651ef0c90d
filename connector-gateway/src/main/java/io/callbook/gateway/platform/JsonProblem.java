package io.callbook.gateway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a JSON body is wrong, without repeating what it holds. */
final class JsonProblem {
    private JsonProblem() {}

    static Problem of(JsonProcessingException e) {
        return Problem.of(ProblemType.INVALID_REQUEST, sentence(e));
    }

    private static String sentence(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException x ->
                    "The body has an unknown member '%s'; known here are %s."
                            .formatted(x.getPropertyName(), known(x));
            case JsonMappingException x when !x.getPath().isEmpty() ->
                    "The body's member '%s' has a value of the wrong type.".formatted(path(x));
            default ->
                    "The body is not valid JSON at line %d, column %d."
                            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream().map(JsonProblem::step).collect(Collectors.joining("."));
    }

    private static String step(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        return name == null ? Integer.toString(step.getIndex()) : name;
    }
}
