package io.callbook.access.rest;

import io.callbook.access.AccessDecision;
import io.callbook.access.AccessPolicy;
import io.callbook.access.CurrentIdentity;
import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.access.token.Bearer;
import io.callbook.access.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request pass if its token is valid, has a needed role and is for its account. */
public final class AccessFilter {
    private static final String ACCOUNT = "accountId";

    private final Tokens tokens;

    /** Asks these whose a token is. */
    public AccessFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Refuses the request, or lets it pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Uni<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        String token = Bearer.tokenOf(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token == null) {
            return Uni.createFrom().item(RefusalResponse.withoutToken());
        }
        Identity known = tokens.findRemembered(token);
        if (known != null) {
            Response refusal = check(request, resource, known);
            return refusal == null ? null : Uni.createFrom().item(refusal);
        }
        return Uni.createFrom()
                .completionStage(() -> tokens.verify(token))
                .map(identity -> check(request, resource, identity))
                .onFailure()
                .recoverWithItem(RefusalResponse::of);
    }

    private static @Nullable Response check(
            ContainerRequestContext request, ResourceInfo resource, Identity identity) {
        String account = request.getUriInfo().getPathParameters().getFirst(ACCOUNT);
        AccessDecision role = AccessPolicy.decideRole(identity, needed(resource));
        if (!(role instanceof AccessDecision.Granted)) {
            return RefusalResponse.of(role);
        }
        AccessDecision decision =
                AccessPolicy.decideAccount(identity, account == null ? "" : account);
        if (!(decision instanceof AccessDecision.Granted)) {
            return RefusalResponse.of(decision);
        }
        CurrentIdentity.setForRequest(identity);
        return null;
    }

    private static Set<Role> needed(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Requires own = method == null ? null : method.getAnnotation(Requires.class);
        Requires requires =
                own == null ? resource.getResourceClass().getAnnotation(Requires.class) : own;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (requires != null) {
            roles.addAll(Arrays.asList(requires.value()));
        }
        return roles;
    }
}
