package io.callbook.contacts.failure;

import java.util.List;
import java.util.stream.Collectors;

/** A call that cannot be answered, for a reason that the caller can act on. */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<FieldViolation> violations;

    /**
     * A failure without fields at fault.
     *
     * @param message for people: what is wrong and what to do
     */
    public CallFailure(Reason reason, String message) {
        this(reason, message, List.of());
    }

    private CallFailure(Reason reason, String message, List<FieldViolation> violations) {
        // Expected failures need no stack trace.
        super(message, null, false, false);
        this.reason = reason;
        this.violations = List.copyOf(violations);
    }

    /** A request with fields at fault; the message names them all. */
    public static CallFailure invalid(List<FieldViolation> violations) {
        String message =
                violations.stream().map(FieldViolation::toString).collect(Collectors.joining("; "));
        return new CallFailure(Reason.INVALID_FIELD, message, violations);
    }

    /** A request with one field at fault. */
    public static CallFailure invalid(String field, String description) {
        return invalid(List.of(new FieldViolation(field, description)));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The fields at fault; empty if the failure is not about fields. */
    public List<FieldViolation> violations() {
        return violations;
    }
}
