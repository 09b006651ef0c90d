package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.wire.ApiVersions;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses addresses of versions that there are not. */
@Provider
@NeedsSession
class VersionFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String version = request.getUriInfo().getPathParameters().getFirst("version");
        if (version != null && !ApiVersions.isKnown(version)) {
            throw SalesforceException.notFound();
        }
    }
}
