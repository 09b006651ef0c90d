package io.callbook.access.grpc;

import io.callbook.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Translates roles; a contract's role is called like ours, with a prefix. */
public final class RoleProto {
    private static final String PREFIX = "ROLE_";

    private RoleProto() {}

    /** Our role; nothing for one that is not set or not known. */
    public static Optional<Role> fromProto(io.callbook.types.v1.Role role) {
        return Arrays.stream(Role.values())
                .filter(known -> role.name().equals(PREFIX + known.name()))
                .findAny();
    }

    /** The contract's role. */
    public static io.callbook.types.v1.Role toProto(Role role) {
        return io.callbook.types.v1.Role.valueOf(PREFIX + role.name());
    }
}
