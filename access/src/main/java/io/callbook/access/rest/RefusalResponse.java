package io.callbook.access.rest;

import io.callbook.access.AccessDecision;
import io.callbook.access.token.InvalidTokenException;
import io.callbook.access.token.VerifierUnavailableException;
import io.callbook.problem.Problem;
import io.callbook.problem.ProblemResponse;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionException;

/** Problem details (RFC 9457) of requests that may not be made. */
final class RefusalResponse {
    private RefusalResponse() {}

    static Response withoutToken(boolean basic) {
        return unauthenticated(
                "The request carries no token: send the header 'Authorization: Bearer <token>'"
                        + (basic ? ", or HTTP Basic with the token as password." : "."),
                basic);
    }

    static Response withoutAccount(String parameter) {
        return response(
                Problem.of(
                        Status.BAD_REQUEST.getStatusCode(),
                        "INVALID_FIELD",
                        "The token is not for exactly one account: name the account in the query"
                                + " parameter '"
                                + parameter
                                + "'.",
                        new Problem.Violation(
                                parameter,
                                "is missing, and the token is not for exactly one account")));
    }

    static Response of(AccessDecision decision) {
        return of(Status.FORBIDDEN, "PERMISSION_DENIED", decision.message());
    }

    static Response of(Throwable failure, boolean basic) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case InvalidTokenException invalid ->
                    unauthenticated(String.valueOf(invalid.getMessage()), basic);
            case VerifierUnavailableException unavailable -> {
                Log.warnf("Tokens cannot be verified: %s", unavailable.getMessage());
                yield of(
                        Status.SERVICE_UNAVAILABLE,
                        "STORE_UNAVAILABLE",
                        "The token cannot be verified just now: try again in a moment.");
            }
            case null, default -> {
                Log.error("A token could not be verified", cause);
                yield of(
                        Status.INTERNAL_SERVER_ERROR,
                        "INTERNAL",
                        "The token could not be verified; the service's log has the details.");
            }
        };
    }

    private static Response unauthenticated(String detail, boolean basic) {
        Response response = of(Status.UNAUTHORIZED, "UNAUTHENTICATED", detail);
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (basic) {
            response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"callbook\"");
        }
        return response;
    }

    private static Response of(Status status, String reason, String detail) {
        return response(Problem.of(status.getStatusCode(), reason, detail));
    }

    private static Response response(Problem problem) {
        return ProblemResponse.of(problem).toResponse();
    }
}
