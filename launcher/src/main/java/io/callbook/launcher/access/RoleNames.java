package io.callbook.launcher.access;

import io.callbook.types.v1.Role;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The roles that a token can have, by their names there. */
final class RoleNames implements Iterable<String> {
    static final List<String> ALL =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.ROLE_UNSPECIFIED && role != Role.UNRECOGNIZED)
                    .map(RoleNames::name)
                    .toList();

    private static final String PREFIX = "ROLE_";

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }

    private static String name(Role role) {
        return role.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
