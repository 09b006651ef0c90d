package io.callbook.contacts.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as JSON.
 *
 * @param id chosen by its creator
 * @param name for people
 * @param defaultRegion how numbers without country code are read when nothing nearer decides
 * @param timeZone an IANA name
 * @param createdAt when it was created
 * @param updatedAt when its settings last changed
 */
@Schema(
        name = "Account",
        requiredProperties = {"id", "name", "defaultRegion", "timeZone", "createdAt", "updatedAt"})
record AccountView(
        String id,
        String name,
        String defaultRegion,
        String timeZone,
        Instant createdAt,
        Instant updatedAt) {
    static AccountView of(Account account) {
        AccountSettings settings = account.settings();
        return new AccountView(
                account.accountId(),
                settings.name(),
                settings.defaultRegion(),
                settings.timeZone(),
                account.createdAt(),
                account.updatedAt());
    }
}
