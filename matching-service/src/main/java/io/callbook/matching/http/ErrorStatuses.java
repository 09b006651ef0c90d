package io.callbook.matching.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;

/** With which statuses an operation fails, and why, for the OpenAPI document. */
final class ErrorStatuses {
    /** The HTTP server answers with these by itself, before anything can write a problem. */
    static final Set<String> WITHOUT_BODY = Set.of("413", "414");

    private static final String SELECT = "selectContact";

    private ErrorStatuses() {}

    static Map<String, String> of(String path, Operation operation) {
        Map<String, String> errors = new TreeMap<>();
        errors.put("400", "INVALID_FIELD: a parameter or the body is wrong");
        errors.put("401", "UNAUTHENTICATED: the key is missing, wrong or expired");
        errors.put("403", "PERMISSION_DENIED: the key is for something else");
        errors.put("404", "ACCOUNT_NOT_FOUND");
        errors.put("405", "METHOD_NOT_ALLOWED: the address is there for other methods");
        errors.put("414", "The address is longer than 4,000 characters; comes without a body");
        errors.put("500", "INTERNAL: the service's log has the details");
        errors.put("503", "INDEX_LOADING, STORE_UNAVAILABLE: let the call go on without a name");
        errors.put("504", "DEADLINE_EXCEEDED: let the call go on without a name");
        if (path.contains("{")) {
            errors.put("404", "ACCOUNT_NOT_FOUND, CALL_NOT_FOUND, CONTACT_NOT_FOUND");
            errors.put("410", "CONTACT_DELETED, CONTACT_ERASED");
        }
        if (SELECT.equals(operation.getOperationId())) {
            errors.put("503", "INDEX_LOADING, STORE_UNAVAILABLE: send the choice again later");
            errors.put("504", "DEADLINE_EXCEEDED: send the choice again later");
        }
        if (operation.getRequestBody() != null) {
            errors.put(
                    "400",
                    "INVALID_FIELD: a parameter or a value in the body is wrong; INVALID_BODY: the"
                            + " body is no JSON of this form");
            errors.put("413", "The body is larger than 1 MB; comes without a body");
            errors.put("415", "UNSUPPORTED_MEDIA_TYPE");
        }
        return errors;
    }
}
