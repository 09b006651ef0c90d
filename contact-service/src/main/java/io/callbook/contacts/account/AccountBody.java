package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Patch;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of an account.
 *
 * @param id chosen by the client; for a new account only
 * @param name for people
 * @param defaultRegion ISO 3166-1 alpha-2
 * @param timeZone an IANA name
 */
@Schema(
        name = "AccountBody",
        requiredProperties = {"id", "name", "defaultRegion"})
record AccountBody(
        @Schema(
                        description = "Chosen by its creator, never changed",
                        pattern = "[a-z][a-z0-9-]{1,62}",
                        examples = "acme")
                @Nullable String id,
        @Schema(description = "For people", maxLength = 200) @Nullable String name,
        @Schema(
                        description =
                                "ISO 3166-1 alpha-2: how numbers without country code are read when"
                                        + " nothing nearer decides",
                        examples = "US")
                @Nullable String defaultRegion,
        @Schema(
                        description = "IANA name of the time zone",
                        defaultValue = "UTC",
                        examples = "Europe/Berlin")
                @Nullable String timeZone) {
    AccountSettings settings() {
        return new AccountSettings(
                Absent.text(name).strip(),
                Absent.text(defaultRegion).strip().toUpperCase(Locale.ROOT),
                timeZone == null || timeZone.isEmpty() ? "UTC" : timeZone,
                PrimaryKey.CONTACT_ID,
                CallerPolicy.FIRST_CREATED,
                List.of(),
                Retention.FOR_EVER);
    }

    /** The settings after a patch; what cannot be empty is refused by the rules. */
    static AccountSettings patched(AccountSettings before, Patch<AccountBody> patch) {
        AccountSettings given = patch.value().settings();
        return new AccountSettings(
                patch.has("name") ? given.name() : before.name(),
                patch.has("defaultRegion") ? given.defaultRegion() : before.defaultRegion(),
                patch.has("timeZone") ? given.timeZone() : before.timeZone(),
                before.primaryKey(),
                before.callerPolicy(),
                before.matchAttributes(),
                before.retention());
    }
}
