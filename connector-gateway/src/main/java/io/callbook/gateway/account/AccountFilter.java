package io.callbook.gateway.account;

import io.callbook.gateway.platform.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets no request pass that names an account which does not exist (ACC-2). */
public final class AccountFilter {
    private final Accounts accounts;

    /** Asks these accounts. */
    public AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Refuses the request, or lets it pass. */
    @ServerRequestFilter
    public @Nullable Uni<Response> check(ContainerRequestContext request) {
        @Nullable String accountId = request.getUriInfo().getPathParameters().getFirst("accountId");
        if (accountId == null) {
            return null;
        }
        return accounts.find(accountId).map(lookup -> pass(accountId, lookup));
    }

    private static @Nullable Response pass(String accountId, AccountLookup lookup) {
        return switch (lookup) {
            case AccountLookup.Found _ -> null;
            case AccountLookup.Unknown _ ->
                    throw ProblemType.NOT_FOUND.because(
                            "There is no account '%s'. Check the id, or create the account first."
                                    .formatted(accountId));
            case AccountLookup.Unreachable _ ->
                    throw ProblemType.UNAVAILABLE.because(
                            "The contact store cannot be reached, so that the account cannot be"
                                    + " checked. Try again in a moment.");
        };
    }
}
