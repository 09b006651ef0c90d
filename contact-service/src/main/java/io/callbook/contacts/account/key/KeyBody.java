package io.callbook.contacts.account.key;

import io.callbook.access.Role;
import io.callbook.contacts.account.key.AccountKey.Settings;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Absent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of a new key.
 *
 * @param name for people
 * @param roles what it may do
 * @param expiresAt from when on it is refused; absent if never
 */
@Schema(
        name = "AccountKeyBody",
        requiredProperties = {"name", "roles"})
public record KeyBody(
        @Schema(
                        description = "For people; no control characters",
                        maxLength = 200,
                        examples = "telephones")
                @Nullable String name,
        @Schema(
                        description =
                                "What it may do in the account; at least one of calls,"
                                        + " contacts.read, contacts.write, sync.admin,"
                                        + " account.admin")
                @Nullable List<String> roles,
        @Schema(
                        description =
                                "From when on it is refused, ISO 8601 with its offset; default:"
                                        + " never",
                        type = SchemaType.STRING,
                        format = "date-time")
                @Nullable String expiresAt) {
    /**
     * What the maker of a key asks for.
     *
     * @throws CallFailure if that cannot be
     */
    public Settings settings() {
        return KeyRules.settings(
                new KeyDraft(
                        Absent.text(name),
                        Absent.list(roles).stream().map(Role::of).toList(),
                        Optional.ofNullable(expiresAt).map(KeyBody::time)));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException malformed) {
            return KeyRules.NO_TIME;
        }
    }
}
