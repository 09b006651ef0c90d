package io.callbook.contacts.rest;

import io.callbook.contacts.failure.Reason;
import io.callbook.problem.Problem;
import io.callbook.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the resource does not read: ignored, they would mislead. */
final class QueryFilter {
    /** As many as there are resource methods. */
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        Method method = resource.getResourceMethod();
        if (!given.isEmpty() && method != null) {
            requireKnown(given, known.computeIfAbsent(method, QueryNames::of));
        }
    }

    private static void requireKnown(Set<String> given, Set<String> known) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ProblemException(problem(unknown, known));
        }
    }

    private static Problem problem(Set<String> unknown, Set<String> known) {
        String all = known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known);
        List<Problem.Violation> violations =
                unknown.stream()
                        .map(name -> new Problem.Violation(name, "is not known here; " + all))
                        .toList();
        return Problem.of(
                ProblemStatus.of(Reason.INVALID_FIELD),
                Reason.INVALID_FIELD.name(),
                "There is no query parameter %s here; %s."
                        .formatted(String.join(", ", unknown), all),
                violations);
    }
}
