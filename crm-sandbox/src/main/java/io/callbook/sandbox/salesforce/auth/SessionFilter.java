package io.callbook.sandbox.salesforce.auth;

import io.callbook.sandbox.salesforce.wire.SalesforceException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets only requests with a valid access token through. */
@Provider
@NeedsSession
@Priority(Priorities.AUTHENTICATION)
class SessionFilter implements ContainerRequestFilter {
    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token == null || !sessions.isOpen(token)) {
            throw SalesforceException.sessionExpired();
        }
    }

    private static @Nullable String token(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String lowerCase = header.toLowerCase(Locale.ROOT);
        return lowerCase.startsWith("bearer ") || lowerCase.startsWith("oauth ")
                ? header.substring(header.indexOf(' ') + 1).strip()
                : null;
    }
}
