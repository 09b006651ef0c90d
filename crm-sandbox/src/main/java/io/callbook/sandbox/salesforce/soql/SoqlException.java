package io.callbook.sandbox.salesforce.soql;

/** Why a query is refused, in Salesforce's codes and words. */
public final class SoqlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The error codes that a query may be answered with. */
    public enum Code {
        MALFORMED_QUERY,
        INVALID_FIELD,
        INVALID_TYPE,
        INVALID_QUERY_FILTER_OPERATOR,
        NUMBER_OUTSIDE_VALID_RANGE
    }

    private final Code code;

    SoqlException(Code code, String message) {
        super(message);
        this.code = code;
    }

    static SoqlException malformed(String message) {
        return new SoqlException(Code.MALFORMED_QUERY, message);
    }

    static SoqlException invalidField(String message) {
        return new SoqlException(Code.INVALID_FIELD, message);
    }

    /** A refusal that points at a place in the query. */
    static SoqlException at(Code code, String query, int position, String message) {
        String context =
                "\n%s\n%s^\nERROR at Row:1:Column:%d\n%s"
                        .formatted(query, " ".repeat(position), position + 1, message);
        return new SoqlException(code, context);
    }

    /** The error code. */
    public Code code() {
        return code;
    }
}
