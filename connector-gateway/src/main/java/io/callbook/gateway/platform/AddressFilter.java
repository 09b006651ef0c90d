package io.callbook.gateway.platform;

import io.callbook.problem.Problem.Violation;
import io.callbook.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource does not read, because ignored they would mislead, and
 * control characters, which nothing has that an address could name; PostgreSQL does not even take
 * them all.
 */
final class AddressFilter {
    /** As many as there are resource methods. */
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (isAnyControlled(request.getUriInfo().getPathParameters())) {
            throw ProblemType.NOT_FOUND.because(
                    "No id has a control character: there is nothing at this address.");
        }
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (!query.isEmpty() && method != null) {
            requireKnown(query.keySet(), known.computeIfAbsent(method, AddressFilter::names));
        }
        query.forEach((name, values) -> {
            if (values.stream().anyMatch(AddressFilter::isControlled)) {
                throw controlled(name);
            }
        });
    }

    private static void requireKnown(Set<String> given, Set<String> known) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw unknown(unknown, known);
        }
    }

    private static ProblemException unknown(Set<String> unknown, Set<String> known) {
        String all = known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known);
        Violation[] violations =
                unknown.stream()
                        .map(name -> new Violation(name, "is not known here; " + all))
                        .toArray(Violation[]::new);
        return ProblemType.INVALID_REQUEST.because(
                "There is no query parameter %s here; %s."
                        .formatted(String.join(", ", unknown), all),
                violations);
    }

    /** The query parameters that a resource method declares, in alphabetical order. */
    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return Collections.unmodifiableSet(names);
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
