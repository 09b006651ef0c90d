package io.callbook.contacts.account;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long an account keeps what is over, as JSON.
 *
 * @param historyDays days for which a contact's history is kept
 * @param deletedDays days for which a deleted contact can be brought back
 * @param callDays days for which calls and what agents chose in them are kept
 */
@Schema(name = "Retention")
record RetentionView(
        @Schema(
                        description = "Days for which a contact's history is kept; 0: for ever",
                        minimum = "0",
                        maximum = "36500",
                        defaultValue = "0")
                @Nullable Integer historyDays,
        @Schema(
                        description =
                                "Days for which a deleted contact can be undeleted; 0: for ever",
                        minimum = "0",
                        maximum = "36500",
                        defaultValue = "0")
                @Nullable Integer deletedDays,
        @Schema(
                        description =
                                "Days for which calls and what agents chose in them are kept; 0:"
                                        + " for ever",
                        minimum = "0",
                        maximum = "36500",
                        defaultValue = "0")
                @Nullable Integer callDays) {
    static RetentionView of(Retention retention) {
        return new RetentionView(
                retention.historyDays(), retention.deletedDays(), retention.callDays());
    }

    Retention retention() {
        return new Retention(days(historyDays), days(deletedDays), days(callDays));
    }

    /** A member that is null goes back to its default: for ever. */
    Retention patched(Retention before, Set<String> members) {
        Retention given = retention();
        return new Retention(
                members.contains("historyDays") ? given.historyDays() : before.historyDays(),
                members.contains("deletedDays") ? given.deletedDays() : before.deletedDays(),
                members.contains("callDays") ? given.callDays() : before.callDays());
    }

    private static int days(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
