package io.callbook.matching.failure;

/** A field of a request cannot be used. */
public final class InvalidFieldException extends MatchingFailure {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * One field and what is wrong with it.
     *
     * @param field its name in the request
     * @param problem a sentence: what is wrong and what is expected
     */
    public InvalidFieldException(String field, String problem) {
        super(problem);
        this.field = field;
    }

    /** The field's name in the request. */
    public String field() {
        return field;
    }
}
