package io.callbook.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the bearer of a token may do (ACC-3). Roles do not include one another, with two exceptions:
 * whoever may write contacts may read them, and an operator may do everything.
 */
public enum Role {
    /** Identify callers. */
    CALLS("calls"),
    /** Read contacts and follow their changes. */
    CONTACTS_READ("contacts.read"),
    /** Change contacts. */
    CONTACTS_WRITE("contacts.write"),
    /** See and change integration settings. */
    SYNC_ADMIN("sync.admin"),
    /** Change the account's settings and its keys. */
    ACCOUNT_ADMIN("account.admin"),
    /** Everything, in all accounts. */
    OPERATOR("operator");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The role's name in tokens. */
    public String claim() {
        return claim;
    }

    /** The role with this name in tokens; nothing if there is none. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findAny();
    }

    /** These roles and all that they include. */
    static Set<Role> withIncluded(Set<Role> roles) {
        if (roles.contains(OPERATOR)) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        if (roles.contains(CONTACTS_WRITE)) {
            all.add(CONTACTS_READ);
        }
        return all;
    }
}
