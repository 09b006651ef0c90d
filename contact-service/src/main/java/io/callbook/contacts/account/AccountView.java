package io.callbook.contacts.account;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as JSON.
 *
 * @param id chosen by its creator
 * @param name for people
 * @param defaultRegion how numbers without country code are read when nothing nearer decides
 * @param timeZone an IANA name
 * @param primaryKey what makes two contacts the same one
 * @param callerPolicy how a caller is chosen among several contacts with one number
 * @param matchAttributes names of declared contact fields that come with a match
 * @param retention how long things are kept
 * @param matching how callers are matched, beyond the policy
 * @param mergeRules by which contacts are merged by themselves
 * @param createdAt when it was created
 * @param updatedAt when its settings last changed
 */
@Schema(
        name = "Account",
        requiredProperties = {
            "id",
            "name",
            "defaultRegion",
            "timeZone",
            "primaryKey",
            "callerPolicy",
            "matchAttributes",
            "retention",
            "matching",
            "mergeRules",
            "createdAt",
            "updatedAt"
        })
record AccountView(
        String id,
        String name,
        String defaultRegion,
        String timeZone,
        PrimaryKeyView primaryKey,
        String callerPolicy,
        List<String> matchAttributes,
        RetentionView retention,
        MatchingView matching,
        List<String> mergeRules,
        Instant createdAt,
        Instant updatedAt) {
    static AccountView of(Account account) {
        AccountSettings settings = account.settings();
        return new AccountView(
                account.accountId(),
                settings.name(),
                settings.defaultRegion(),
                settings.timeZone(),
                PrimaryKeyView.of(settings.primaryKey()),
                Choice.name(settings.callerPolicy()),
                settings.matchAttributes(),
                RetentionView.of(settings.retention()),
                MatchingView.of(settings.matching()),
                settings.mergeRules().stream().map(Choice::name).toList(),
                account.createdAt(),
                account.updatedAt());
    }
}
