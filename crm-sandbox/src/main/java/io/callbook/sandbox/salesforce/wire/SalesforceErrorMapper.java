package io.callbook.sandbox.salesforce.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with the array of errors that Salesforce's clients expect. */
@Provider
class SalesforceErrorMapper implements ExceptionMapper<SalesforceException> {

    @Override
    public Response toResponse(SalesforceException error) {
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.body())
                .build();
    }
}
