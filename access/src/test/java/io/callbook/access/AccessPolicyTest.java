package io.callbook.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {
    private static Identity identity(String roles, String... accounts) {
        return new Identity("ann", roles(roles), Set.of(accounts));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" "))
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @ParameterizedTest
    @DisplayName("ACC-3: one of the roles is needed; only two roles include others")
    @CsvSource({
        "calls,                 calls,                  true",
        "calls,                 contacts.read,          false",
        "contacts.read,         contacts.write,         false",
        "contacts.write,        contacts.read,          true",
        "contacts.write,        calls contacts.write,   true",
        "sync.admin,            contacts.read,          false",
        "account.admin,         sync.admin,             false",
        "account.admin,         contacts.write,         false",
        "operator,              calls,                  true",
        "operator,              sync.admin,             true",
        "calls sync.admin,      sync.admin,             true",
        "nothing,               calls,                  false",
        "account.admin,         operator,               false"
    })
    void oneOfTheRolesIsNeeded(String held, String needed, boolean granted) {
        AccessDecision decision = AccessPolicy.decideRole(identity(held), roles(needed));

        assertThat(decision instanceof AccessDecision.Granted).isEqualTo(granted);
        if (!granted) {
            assertThat(decision.message()).contains("ann").contains(needed.split(" "));
        }
    }

    @Test
    void whatDeclaresNoRoleIsForNobody() {
        assertThat(AccessPolicy.decideRole(identity("operator"), Set.of()))
                .isInstanceOf(AccessDecision.Undeclared.class);
    }

    @ParameterizedTest
    @DisplayName("ACC-2: a token is for its accounts only, an operator's for all")
    @CsvSource({
        "calls,     acme,  Granted",
        "calls,     demo,  Granted",
        "calls,     other, AccountMissing",
        "calls,     '',    NoAccountNamed",
        "operator,  other, Granted",
        "operator,  '',    Granted"
    })
    void aTokenIsForItsAccounts(String role, String account, String decision) {
        assertThat(AccessPolicy.decideAccount(identity(role, "acme", "demo"), account))
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsNameInTokens(Role role) {
        assertThat(Role.of(role.claim())).contains(role);
        assertThat(role.claim()).isEqualTo(role.claim().strip()).isNotEmpty();
    }

    @Test
    void outsideOfRequestsNobodyAsks() {
        assertThat(Identity.findCurrent()).isEmpty();
        assertThatThrownBy(Identity::current).isInstanceOf(IllegalStateException.class);
        Identity ann = identity("calls", "acme");
        CurrentIdentity.with(ann).run(() -> assertThat(Identity.current()).isEqualTo(ann));
    }
}
