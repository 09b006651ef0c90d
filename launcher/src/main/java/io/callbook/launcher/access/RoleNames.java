package io.callbook.launcher.access;

import io.callbook.types.v1.Role;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The roles that a token can have, by their names there. */
public final class RoleNames implements Iterable<String> {
    static final List<String> ALL =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.ROLE_UNSPECIFIED && role != Role.UNRECOGNIZED)
                    .map(RoleNames::name)
                    .toList();

    /** Those that an account can give, with a key of its own. */
    public static final List<String> OF_ACCOUNTS =
            ALL.stream().filter(name -> !name.equals(AccessToken.OPERATOR)).toList();

    private static final String PREFIX = "ROLE_";

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }

    /** The name of a role of the contract. */
    public static String name(Role role) {
        return role.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The role of the contract that has this name. */
    public static Role role(String name) {
        return Role.valueOf(PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    /** For the help of commands about keys. */
    public static final class OfAccounts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return OF_ACCOUNTS.iterator();
        }
    }
}
