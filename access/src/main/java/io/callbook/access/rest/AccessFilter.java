package io.callbook.access.rest;

import io.callbook.access.AccessDecision;
import io.callbook.access.AccessPolicy;
import io.callbook.access.CurrentIdentity;
import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.access.token.Basic;
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
    private final Tokens tokens;

    /** Asks these whose a token is. */
    public AccessFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Refuses the request, or lets it pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Uni<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        Requires requires = requires(resource);
        boolean basic = requires != null && requires.basic();
        String token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION), basic);
        if (token == null) {
            return Uni.createFrom().item(RefusalResponse.withoutToken(basic));
        }
        Identity known = tokens.findRemembered(token);
        if (known != null) {
            Response refusal = check(request, requires, known);
            return refusal == null ? null : Uni.createFrom().item(refusal);
        }
        return Uni.createFrom()
                .completionStage(() -> tokens.verify(token))
                .map(identity -> check(request, requires, identity))
                .onFailure()
                .recoverWithItem(failure -> RefusalResponse.of(failure, basic));
    }

    private static @Nullable String token(@Nullable String header, boolean basic) {
        String bearer = Bearer.tokenOf(header);
        return bearer == null && basic ? Basic.tokenOf(header) : bearer;
    }

    private static @Nullable Response check(
            ContainerRequestContext request, @Nullable Requires requires, Identity identity) {
        AccessDecision role = AccessPolicy.decideRole(identity, needed(requires));
        if (!(role instanceof AccessDecision.Granted)) {
            return RefusalResponse.of(role);
        }
        String parameter = requires == null ? "" : requires.accountParameter();
        String account = RequestAccount.find(request, parameter, identity);
        if (account.isEmpty() && !parameter.isEmpty()) {
            return RefusalResponse.withoutAccount(parameter);
        }
        AccessDecision decision = AccessPolicy.decideAccount(identity, account);
        if (!(decision instanceof AccessDecision.Granted)) {
            return RefusalResponse.of(decision);
        }
        RequestAccount.keep(request, account);
        CurrentIdentity.setForRequest(identity);
        return null;
    }

    private static @Nullable Requires requires(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Requires own = method == null ? null : method.getAnnotation(Requires.class);
        return own == null ? resource.getResourceClass().getAnnotation(Requires.class) : own;
    }

    private static Set<Role> needed(@Nullable Requires requires) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (requires != null) {
            roles.addAll(Arrays.asList(requires.value()));
        }
        return roles;
    }
}
