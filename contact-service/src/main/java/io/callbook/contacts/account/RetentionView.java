package io.callbook.contacts.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long an account keeps what is over, as JSON.
 *
 * @param historyDays days for which a contact's history is kept
 * @param deletedDays days for which a deleted contact can be brought back
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
                @Nullable Integer deletedDays) {
    static RetentionView of(Retention retention) {
        return new RetentionView(retention.historyDays(), retention.deletedDays());
    }

    Retention retention() {
        return new Retention(days(historyDays), days(deletedDays));
    }

    static int days(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
