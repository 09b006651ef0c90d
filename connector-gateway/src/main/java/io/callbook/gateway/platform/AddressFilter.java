package io.callbook.gateway.platform;

import io.callbook.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses addresses with control characters, which nothing has that an address could name;
 * PostgreSQL does not even take them all.
 */
final class AddressFilter {
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request) {
        if (isAnyControlled(request.getUriInfo().getPathParameters())) {
            throw ProblemType.NOT_FOUND.because(
                    "No id has a control character: there is nothing at this address.");
        }
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        query.forEach((name, values) -> {
            if (values.stream().anyMatch(AddressFilter::isControlled)) {
                throw controlled(name);
            }
        });
    }

    private static ProblemException controlled(String name) {
        return Refusal.invalidParameter(
                name, "'%s' must not have control characters.".formatted(name));
    }

    private static boolean isAnyControlled(MultivaluedMap<String, String> parameters) {
        return parameters.values().stream()
                .anyMatch(values -> values.stream().anyMatch(AddressFilter::isControlled));
    }

    private static boolean isControlled(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
