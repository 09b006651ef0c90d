package io.callbook.contacts.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses there are, for which methods. The framework looks for a method in one resource
 * class after the other, and tells of the last one alone; that one, {@code /api/v1/accounts}, knows
 * nothing of what is below an account.
 */
@Singleton
final class Addresses {
    /** By method; read when somebody first asks in vain. */
    private volatile @Nullable Map<String, RequestMapper<String>> known;

    /** Whether the address is there, but for other methods only. */
    boolean areForOthers(String method, String rawPath) {
        Map<String, RequestMapper<String>> all = all();
        return !isIn(all.get(method), rawPath)
                && all.values().stream().anyMatch(mapper -> isIn(mapper, rawPath));
    }

    private static boolean isIn(@Nullable RequestMapper<String> mapper, String rawPath) {
        return mapper != null && mapper.map(rawPath) != null;
    }

    private Map<String, RequestMapper<String>> all() {
        Map<String, RequestMapper<String>> all = known;
        if (all == null) {
            all = read(ResteasyReactiveRecorder.getCurrentDeployment());
            known = all;
        }
        return all;
    }

    private static Map<String, RequestMapper<String>> read(Deployment deployment) {
        Map<String, ArrayList<RequestPath<String>>> paths = new HashMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "",
                deployment.getClassMappers(),
                new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(
                            String method, String path, RuntimeResource resource) {
                        paths.computeIfAbsent(method, absent -> new ArrayList<>())
                                .add(new RequestPath<>(false, new URITemplate(path, false), path));
                    }
                });
        Map<String, RequestMapper<String>> mappers = new HashMap<>();
        paths.forEach((method, all) -> mappers.put(method, new RequestMapper<>(all)));
        return Map.copyOf(mappers);
    }
}
