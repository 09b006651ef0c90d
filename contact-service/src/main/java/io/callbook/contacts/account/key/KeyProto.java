package io.callbook.contacts.account.key;

import com.google.protobuf.Timestamp;
import io.callbook.access.grpc.RoleProto;
import io.callbook.contacts.account.key.AccountKey.Settings;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Translates keys. */
public final class KeyProto {
    private KeyProto() {}

    /** The key on the wire. */
    public static io.callbook.contacts.v1.AccountKey toProto(AccountKey key) {
        io.callbook.contacts.v1.AccountKey.Builder proto =
                io.callbook.contacts.v1.AccountKey.newBuilder()
                        .setAccountId(key.accountId())
                        .setKeyId(key.keyId())
                        .setName(key.settings().name())
                        .setCreatedAt(TimeProto.of(key.createdAt()))
                        .setCreatedBy(key.createdBy());
        key.settings().roles().stream().sorted().map(RoleProto::toProto).forEach(proto::addRoles);
        key.settings().expiresAt().map(TimeProto::of).ifPresent(proto::setExpiresAt);
        key.revokedAt().map(TimeProto::of).ifPresent(proto::setRevokedAt);
        return proto.build();
    }

    /**
     * What the maker of a key asks for.
     *
     * @throws CallFailure if that cannot be
     */
    public static Settings settings(CreateAccountKeyRequest request) {
        return KeyRules.settings(
                new KeyDraft(
                        request.getName(),
                        request.getRolesList().stream().map(RoleProto::fromProto).toList(),
                        request.hasExpiresAt()
                                ? Optional.of(time(request.getExpiresAt()))
                                : Optional.empty()));
    }

    private static Instant time(Timestamp time) {
        try {
            return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return KeyRules.NO_TIME;
        }
    }
}
