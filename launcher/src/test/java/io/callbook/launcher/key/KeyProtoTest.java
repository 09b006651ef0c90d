package io.callbook.launcher.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import io.callbook.types.v1.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyProtoTest {
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void allThatIsWishedIsAskedFor() {
        KeyWish wish = new KeyWish("PBX", List.of("calls", "contacts.read"), Optional.of(END));

        CreateAccountKeyRequest request = KeyProto.request("demo", wish);

        assertThat(request.getAccountId()).isEqualTo("demo");
        assertThat(request.getName()).isEqualTo("PBX");
        assertThat(request.getRolesList())
                .containsExactly(Role.ROLE_CALLS, Role.ROLE_CONTACTS_READ);
        assertThat(request.getExpiresAt().getSeconds()).isEqualTo(END.getEpochSecond());
    }

    @Test
    void whatIsStoredCannotSteerTheTerminal() {
        AccountKey stored =
                AccountKey.newBuilder()
                        .setName("line1\nline2\033[31mred")
                        .setCreatedBy("ann\u009b2J")
                        .build();

        assertThat(KeyProto.view(stored).name()).isEqualTo("line1?line2?[31mred");
        assertThat(KeyProto.view(stored).createdBy()).isEqualTo("ann?2J");
    }

    @Test
    void aKeyWithoutEndHasNone() {
        KeyWish wish = new KeyWish("PBX", List.of("calls"), Optional.empty());

        assertThat(KeyProto.request("demo", wish).hasExpiresAt()).isFalse();
        KeyView view = KeyProto.view(AccountKey.newBuilder().addRoles(Role.ROLE_CALLS).build());
        assertThat(view.expiresAt()).isEmpty();
        assertThat(view.revokedAt()).isEmpty();
        assertThat(view.roles()).containsExactly("calls");
    }
}
