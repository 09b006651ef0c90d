package io.callbook.contacts.account.key;

import com.google.protobuf.Timestamp;
import io.callbook.access.Role;
import io.callbook.access.grpc.RoleProto;
import io.callbook.contacts.account.key.AccountKey.Settings;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates keys. */
public final class KeyProto {
    private static final int MAX_NAME = 200;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

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
        List<FieldViolation> faults = new ArrayList<>();
        String name = request.getName().strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > MAX_NAME
                || name.indexOf('\0') >= 0) {
            faults.add(new FieldViolation("name", "must have 1 to 200 characters, none NUL"));
        }
        Set<Role> roles =
                request.getRolesList().stream()
                        .flatMap(role -> RoleProto.fromProto(role).stream())
                        .collect(Collectors.toUnmodifiableSet());
        if (roles.size() < request.getRolesCount() || roles.isEmpty()) {
            faults.add(new FieldViolation("roles", "must name at least one role, each once"));
        }
        if (roles.contains(Role.OPERATOR)) {
            faults.add(
                    new FieldViolation("roles", "must not have operator: keys are an account's"));
        }
        Optional<Instant> expiry =
                request.hasExpiresAt() ? expiry(request.getExpiresAt(), faults) : Optional.empty();
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new Settings(name, roles, expiry);
    }

    private static Optional<Instant> expiry(Timestamp time, List<FieldViolation> faults) {
        try {
            Instant expiry = Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
            if (expiry.isAfter(Instant.now()) && expiry.isBefore(LATEST)) {
                return Optional.of(expiry);
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Told below.
        }
        faults.add(new FieldViolation("expires_at", "must be a time in the future"));
        return Optional.empty();
    }
}
