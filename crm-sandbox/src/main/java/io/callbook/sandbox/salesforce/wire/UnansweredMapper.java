package io.callbook.sandbox.salesforce.wire;

import io.quarkus.logging.Log;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what no resource answered: unknown addresses, wrong methods, our own mistakes. */
class UnansweredMapper {

    @ServerExceptionMapper
    public Response unknown(NotFoundException error) {
        return answer(SalesforceException.notFound());
    }

    @ServerExceptionMapper
    public Response wrongMethod(NotAllowedException error) {
        int status = error.getResponse().getStatus();
        return answer(
                SalesforceException.of(
                        status, "METHOD_NOT_ALLOWED", "HTTP method not allowed here"));
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException error) {
        String message = String.valueOf(error.getMessage());
        return answer(
                SalesforceException.of(error.getResponse().getStatus(), "BAD_REQUEST", message));
    }

    @ServerExceptionMapper
    public Response mistake(RuntimeException error) {
        Log.error("a request failed unexpectedly", error);
        return answer(
                SalesforceException.of(
                        Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                        "UNKNOWN_EXCEPTION",
                        "An unexpected error occurred in the sandbox; its log says more."));
    }

    private static Response answer(SalesforceException error) {
        List<ErrorBody> body = error.body();
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
