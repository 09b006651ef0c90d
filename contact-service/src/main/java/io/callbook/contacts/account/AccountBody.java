package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.DuplicateRule;
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
 * @param primaryKey what makes two contacts the same one
 * @param callerPolicy how a caller is chosen among several contacts with one number
 * @param matchAttributes names of declared contact fields that come with a match
 * @param retention how long things are kept
 * @param matching how callers are matched, beyond the policy
 * @param mergeRules by which contacts are merged by themselves
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
                @Nullable String timeZone,
        @Nullable PrimaryKeyView primaryKey,
        @Schema(
                        description = "How a caller is chosen among several contacts of a number",
                        defaultValue = "first_created",
                        enumeration = {
                            "first_created",
                            "last_talked_to",
                            "last_chosen",
                            "owner_first",
                            "source_priority"
                        })
                @Nullable String callerPolicy,
        @Schema(description = "Names of declared contact fields that come with a match; at most 20")
                @Nullable List<String> matchAttributes,
        @Nullable RetentionView retention,
        @Nullable MatchingView matching,
        @Schema(
                        description =
                                "By which contacts are the same person: same_email,"
                                        + " same_name_and_phone. Those are merged by themselves,"
                                        + " from time to time; default: none")
                @Nullable List<String> mergeRules) {
    AccountSettings settings() {
        return new AccountSettings(
                Absent.text(name).strip(),
                Absent.text(defaultRegion).strip().toUpperCase(Locale.ROOT),
                timeZone == null || timeZone.isEmpty() ? "UTC" : timeZone,
                primaryKey == null ? PrimaryKey.CONTACT_ID : primaryKey.key(),
                callerPolicy == null
                        ? CallerPolicy.FIRST_CREATED
                        : Choice.of(CallerPolicy.class, "caller_policy", callerPolicy),
                Absent.list(matchAttributes),
                retention == null ? Retention.FOR_EVER : retention.retention(),
                matching == null ? Matching.DEFAULT : matching.matching(),
                Choice.all(DuplicateRule.class, "merge_rules", Absent.list(mergeRules)));
    }

    /** The settings after a patch; what cannot be empty is refused by the rules. */
    static AccountSettings patched(AccountSettings before, Patch<AccountBody> patch) {
        AccountBody body = patch.value();
        AccountSettings given = body.settings();
        return new AccountSettings(
                patch.has("name") ? given.name() : before.name(),
                patch.has("defaultRegion") ? given.defaultRegion() : before.defaultRegion(),
                patch.has("timeZone") ? given.timeZone() : before.timeZone(),
                patch.has("primaryKey") ? given.primaryKey() : before.primaryKey(),
                patch.has("callerPolicy") ? given.callerPolicy() : before.callerPolicy(),
                patch.has("matchAttributes") ? given.matchAttributes() : before.matchAttributes(),
                retention(patch, before.retention()),
                matching(patch, before.matching()),
                patch.has("mergeRules") ? given.mergeRules() : before.mergeRules());
    }

    private static Retention retention(Patch<AccountBody> patch, Retention before) {
        RetentionView given = patch.value().retention();
        return given == null
                ? patch.clears("retention") ? Retention.FOR_EVER : before
                : given.patched(before, patch.membersOf("retention"));
    }

    private static Matching matching(Patch<AccountBody> patch, Matching before) {
        MatchingView given = patch.value().matching();
        return given == null
                ? patch.clears("matching") ? Matching.DEFAULT : before
                : given.patched(before, patch.membersOf("matching"));
    }
}
