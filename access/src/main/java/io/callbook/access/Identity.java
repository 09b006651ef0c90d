package io.callbook.access;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as a valid token or key says.
 *
 * @param subject who it is: a user, a service, or {@code key:} with the id of an account's key
 * @param roles what they may do, with what these roles include
 * @param accounts the accounts that they may do it in; an operator needs none
 */
public record Identity(String subject, Set<Role> roles, Set<String> accounts) {
    /** Completes the roles by what they include. */
    public Identity {
        roles = Set.copyOf(Role.withIncluded(roles));
        accounts = Set.copyOf(accounts);
    }

    /**
     * Who sent the request that is being answered. To be asked where a method begins: later, on
     * other threads, nobody knows.
     *
     * @throws IllegalStateException if no request with a token is being answered
     */
    public static Identity current() {
        return findCurrent()
                .orElseThrow(() -> new IllegalStateException("No request is being answered here"));
    }

    /** Who sent the request that is being answered; nothing outside of requests. */
    public static Optional<Identity> findCurrent() {
        return CurrentIdentity.find();
    }

    /** Whether they may do this in some account. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether they may do what they may in all accounts. */
    public boolean isOperator() {
        return has(Role.OPERATOR);
    }
}
