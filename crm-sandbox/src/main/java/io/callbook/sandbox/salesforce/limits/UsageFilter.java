package io.callbook.sandbox.salesforce.limits;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Counts each request of a session and tells the client how many are used. Filters are made before
 * the configuration is read, hence the indirection.
 */
@jakarta.ws.rs.ext.Provider
@NeedsSession
@Priority(Priorities.AUTHORIZATION)
class UsageFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final Provider<ApiUsage> usage;

    UsageFilter(Provider<ApiUsage> usage) {
        this.usage = usage;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        usage.get().count();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Sforce-Limit-Info", usage.get().usage().header());
    }
}
