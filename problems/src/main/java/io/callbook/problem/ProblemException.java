package io.callbook.problem;

/**
 * Ends a request with a problem, told as it is. It is an expected answer and no fault of the
 * service, so it has no stack trace; its message is the problem's detail.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends the request with this problem. */
    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
