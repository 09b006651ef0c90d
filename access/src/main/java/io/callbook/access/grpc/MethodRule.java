package io.callbook.access.grpc;

import io.callbook.access.Role;
import java.util.Set;

/**
 * Who may call a method.
 *
 * @param open whether everybody may, even without a token
 * @param roles one of these is needed; none means that nobody may
 * @param account where its requests name the account
 */
record MethodRule(boolean open, Set<Role> roles, AccountPathProto account) {
    MethodRule {
        roles = Set.copyOf(roles);
    }
}
