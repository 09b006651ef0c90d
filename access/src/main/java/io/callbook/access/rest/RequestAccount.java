package io.callbook.access.rest;

import io.callbook.access.Identity;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** The account that a request is about. */
public final class RequestAccount {
    private static final String PATH_PARAMETER = "accountId";
    private static final String PROPERTY = "callbook.account";

    private RequestAccount() {}

    /**
     * The account that the request was let pass for.
     *
     * @throws IllegalStateException if its resource names no account
     */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String account && !account.isEmpty()) {
            return account;
        }
        throw new IllegalStateException("The request was let pass for no account");
    }

    static void keep(ContainerRequestContext request, String account) {
        request.setProperty(PROPERTY, account);
    }

    /** What the path or the parameter names, else the only account of the token; or empty. */
    static String find(ContainerRequestContext request, String parameter, Identity identity) {
        String named = request.getUriInfo().getPathParameters().getFirst(PATH_PARAMETER);
        if (named == null && !parameter.isEmpty()) {
            named =
                    orOnlyOne(
                            request.getUriInfo().getQueryParameters().getFirst(parameter),
                            identity);
        }
        return named == null ? "" : named;
    }

    private static @Nullable String orOnlyOne(@Nullable String named, Identity identity) {
        boolean left = named == null || named.isEmpty();
        return left && !identity.isOperator() && identity.accounts().size() == 1
                ? identity.accounts().iterator().next()
                : named;
    }
}
