package io.callbook.gateway.platform;

import io.callbook.problem.Problem;
import io.callbook.problem.Problem.Violation;
import io.callbook.problem.ProblemException;
import java.util.List;

/**
 * The kinds of problems that the REST interface reports; clients tell them apart by the reason,
 * which is the name here, or by the type, which is made of it. What the framework refuses has the
 * reasons that it has in every service.
 */
public enum ProblemType {
    /** The request cannot be understood: its syntax, a parameter, an unknown member. */
    INVALID_REQUEST(400, "The request is not valid"),
    /** What the request names does not exist in this account. */
    NOT_FOUND(404, "Not found"),
    /** It is there already. */
    ALREADY_EXISTS(409, "Already there"),
    /** What the request asks for does not go with the present state. */
    CONFLICT(409, "Conflict with the present state"),
    /** The body is larger than what is taken. */
    BODY_TOO_LARGE(413, "Body too large"),
    /** The request is understood, and its values are wrong. */
    INVALID_VALUE(422, "A value is not valid"),
    /** The CRM refuses the connection's credentials or lacks a permission. */
    CONNECTION_REFUSED(422, "The CRM refuses the connection"),
    /** The CRM asks to wait. */
    RATE_LIMITED(429, "Too many requests"),
    /** A mistake in this service. */
    INTERNAL(500, "Internal error"),
    /** Something that this service needs cannot be reached. */
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** A problem of this type. */
    public Problem problem(String detail, Violation... violations) {
        return problem(detail, List.of(violations));
    }

    /** A problem of this type, with the values at fault. */
    public Problem problem(String detail, List<Violation> violations) {
        return Problem.of(status, name(), detail, violations).withTitle(title);
    }

    /**
     * Ends a request. The detail is for the person who sent it: a sentence or two that say what is
     * wrong and what to do, without internals.
     */
    public ProblemException because(String detail, Violation... violations) {
        return new ProblemException(problem(detail, violations));
    }
}
