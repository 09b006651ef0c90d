package io.callbook.access;

import java.util.Collections;
import java.util.Set;

/** Decides who may do what. */
public final class AccessPolicy {
    private AccessPolicy() {}

    /**
     * Whether a role of the identity is one of those needed.
     *
     * @param needed one of these is enough; none means that nobody may
     */
    public static AccessDecision decideRole(Identity identity, Set<Role> needed) {
        if (needed.isEmpty()) {
            return new AccessDecision.Undeclared();
        }
        return Collections.disjoint(identity.roles(), needed)
                ? new AccessDecision.RoleMissing(identity.subject(), needed)
                : AccessDecision.Granted.INSTANCE;
    }

    /**
     * Whether the identity's token is for an account.
     *
     * @param accountId as the request has it; empty if it names none
     */
    public static AccessDecision decideAccount(Identity identity, String accountId) {
        if (identity.isOperator() || identity.accounts().contains(accountId)) {
            return AccessDecision.Granted.INSTANCE;
        }
        return accountId.isEmpty()
                ? new AccessDecision.NoAccountNamed()
                : new AccessDecision.AccountMissing(identity.subject(), accountId);
    }
}
