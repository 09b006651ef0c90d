package io.callbook.sandbox.salesforce.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Salesforce takes addresses with and without a slash at the end; its documents show both. */
@Provider
@PreMatching
class TrailingSlashFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        String path = address.getRawPath();
        if (path.startsWith("/services/") && path.endsWith("/")) {
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String shorter = path.substring(0, path.length() - 1) + query;
            request.setRequestUri(address.resolve(shorter));
        }
    }
}
