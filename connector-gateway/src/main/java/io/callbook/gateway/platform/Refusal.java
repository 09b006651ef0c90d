package io.callbook.gateway.platform;

import io.callbook.problem.Problem.Violation;
import io.callbook.problem.ProblemException;
import java.util.List;

/** What ends requests most often: something that is not there, or a value that is wrong. */
public final class Refusal {
    private Refusal() {}

    /** What the request names is not there: {@code notFound("The connection", "acme")}. */
    public static ProblemException notFound(String what, String id) {
        return ProblemType.NOT_FOUND.because(
                what + " '" + id + "' does not exist in this account.");
    }

    /** One value of the request is wrong. */
    public static ProblemException invalidValue(String field, String description) {
        return invalidValues(List.of(new Violation(field, description)));
    }

    /** A parameter of the address cannot be understood. */
    public static ProblemException invalidParameter(String name, String description) {
        return ProblemType.INVALID_REQUEST.because(description, new Violation(name, description));
    }

    /** Some values of the request are wrong; there is at least one. */
    public static ProblemException invalidValues(List<Violation> violations) {
        String detail = String.join(" ", violations.stream().map(Violation::description).toList());
        return new ProblemException(ProblemType.INVALID_VALUE.problem(detail, violations));
    }
}
