package io.callbook.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether somebody may do something, and what is missing if not. */
public sealed interface AccessDecision {
    /** They may. */
    record Granted() implements AccessDecision {
        static final Granted INSTANCE = new Granted();
    }

    /** They may not: one of the roles would be needed. */
    record RoleMissing(String subject, Set<Role> needed) implements AccessDecision {}

    /** They may not: the request is about an account that the token is not for. */
    record AccountMissing(String subject, String accountId) implements AccessDecision {}

    /** They may not: the request names no account. */
    record NoAccountNamed() implements AccessDecision {}

    /** They may not, and nobody may: nothing says who could. */
    record Undeclared() implements AccessDecision {}

    /** For people: what is missing. It never tells whether an account exists. */
    default String message() {
        return switch (this) {
            case Granted() -> "This is allowed.";
            case RoleMissing(String subject, Set<Role> needed) ->
                    "The token of '%s' lacks the role that this needs: %s."
                            .formatted(subject, names(needed));
            case AccountMissing(String subject, String accountId) ->
                    "The token of '%s' is not for the account '%s'.".formatted(subject, accountId);
            case NoAccountNamed() -> "The request must name its account in account_id.";
            case Undeclared() -> "Nobody may call this: no role is declared for it.";
        };
    }

    private static String names(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::claim).collect(Collectors.joining(" or "));
    }
}
