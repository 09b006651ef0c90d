package io.callbook.sandbox.salesforce.wire;

import java.util.List;

/** An answer other than success, in the words of Salesforce's REST API. */
public final class SalesforceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final String errorCode;
    private final transient List<String> fields;

    private SalesforceException(int status, String errorCode, String message, List<String> fields) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
        this.fields = List.copyOf(fields);
    }

    /** A request that makes no sense, named by its code. */
    public static SalesforceException badRequest(
            String errorCode, String message, String... fields) {
        return new SalesforceException(BAD_REQUEST, errorCode, message, List.of(fields));
    }

    /** The access token is unknown or has expired. */
    public static SalesforceException sessionExpired() {
        return new SalesforceException(
                UNAUTHORIZED, "INVALID_SESSION_ID", "Session expired or invalid", List.of());
    }

    /** The org has no API requests left today. */
    public static SalesforceException requestLimitExceeded() {
        return new SalesforceException(
                FORBIDDEN, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", List.of());
    }

    /** There is nothing at this address. */
    public static SalesforceException notFound() {
        return notFound("The requested resource does not exist");
    }

    /** There is nothing at this address, for the given reason. */
    public static SalesforceException notFound(String message) {
        return new SalesforceException(NOT_FOUND, "NOT_FOUND", message, List.of());
    }

    /** The record is in the recycle bin. */
    public static SalesforceException deleted() {
        return new SalesforceException(
                NOT_FOUND, "ENTITY_IS_DELETED", "entity is deleted", List.of());
    }

    /** Any other answer. */
    public static SalesforceException of(int status, String errorCode, String message) {
        return new SalesforceException(status, errorCode, message, List.of());
    }

    public int status() {
        return status;
    }

    /** The body of the answer. */
    public List<ErrorBody> body() {
        return List.of(new ErrorBody(getMessage(), errorCode, fields));
    }
}
