package io.callbook.gateway.platform;

import java.util.List;
import java.util.Map;

/**
 * Ends a request with problem details. The detail is for the person who sent the request: a
 * sentence or two that say what is wrong and what to do, without internals.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A problem of a type, without further members. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** A problem of a type, with extension members. */
    public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
        super(detail);
        this.problem = Problem.of(type, detail, extensions);
    }

    /** What the request names is not there: {@code notFound("The connection", "acme")}. */
    public static ProblemException notFound(String what, String id) {
        return new ProblemException(
                ProblemType.NOT_FOUND, what + " '" + id + "' does not exist in this account.");
    }

    /** One value of the request is wrong. */
    public static ProblemException invalidValue(String field, String message) {
        return invalidValues(List.of(new FieldError(field, message)));
    }

    /** A parameter of the address cannot be understood. */
    public static ProblemException invalidParameter(String name, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                message,
                Map.of("errors", List.of(new FieldError(name, message))));
    }

    /** Some values of the request are wrong; there is at least one. */
    public static ProblemException invalidValues(List<FieldError> errors) {
        String detail = String.join(" ", errors.stream().map(FieldError::message).toList());
        return new ProblemException(
                ProblemType.INVALID_VALUE, detail, Map.of("errors", List.copyOf(errors)));
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
