package io.callbook.launcher.key;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import io.callbook.launcher.access.RoleNames;
import io.callbook.launcher.console.Console;
import java.time.Instant;
import java.util.Optional;

/** Translates keys. */
final class KeyProto {
    private KeyProto() {}

    static CreateAccountKeyRequest request(String accountId, KeyWish wish) {
        CreateAccountKeyRequest.Builder request =
                CreateAccountKeyRequest.newBuilder().setAccountId(accountId).setName(wish.name());
        wish.roles().stream().map(RoleNames::role).forEach(request::addRoles);
        wish.expiresAt().map(KeyProto::timestamp).ifPresent(request::setExpiresAt);
        return request.build();
    }

    static KeyView view(AccountKey key) {
        return new KeyView(
                key.getKeyId(),
                Console.printable(key.getName()),
                key.getRolesList().stream().map(RoleNames::name).toList(),
                instant(key.getCreatedAt()),
                Console.printable(key.getCreatedBy()),
                key.hasExpiresAt() ? Optional.of(instant(key.getExpiresAt())) : Optional.empty(),
                key.hasRevokedAt() ? Optional.of(instant(key.getRevokedAt())) : Optional.empty());
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** To the second, as people read it. */
    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds());
    }
}
