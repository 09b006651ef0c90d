package io.callbook.contacts.contact;

import io.callbook.contacts.account.Choice;
import io.callbook.contacts.contact.duplicate.DuplicateOrder;
import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.rest.Absent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which duplicates are to be merged.
 *
 * @param rules by which
 * @param dryRun whether only to say what would be done
 * @param limit how many groups to look at, at most
 * @param pageToken from the previous answer
 * @param reason why, for the history
 */
@Schema(name = "MergeDuplicates")
record MergeDuplicatesBody(
        @Schema(
                        description =
                                "By which contacts are the same person: same_email,"
                                        + " same_name_and_phone; default: the account's mergeRules")
                @Nullable List<String> rules,
        @Schema(
                        description = "Only says what would be merged, and changes nothing",
                        defaultValue = "false")
                @Nullable Boolean dryRun,
        @Schema(
                        description = "At most so many groups are looked at",
                        minimum = "1",
                        maximum = "10000",
                        defaultValue = "1000")
                @Nullable Integer limit,
        @Schema(description = "From the previous answer, to go on") @Nullable String pageToken,
        @Schema(
                        description = "Why, for the history, which names the rules in any case",
                        maxLength = 500)
                @Nullable String reason) {
    DuplicateOrder order(String accountId) {
        return new DuplicateOrder(
                accountId,
                Choice.all(DuplicateRule.class, "rules", Absent.list(rules)),
                Boolean.TRUE.equals(dryRun),
                limit == null ? 0 : limit,
                Absent.text(pageToken),
                CurrentActor.name(),
                Absent.text(reason));
    }
}
