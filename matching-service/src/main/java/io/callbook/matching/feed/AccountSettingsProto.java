package io.callbook.matching.feed;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Matching;
import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.CallerPolicy;
import io.callbook.matching.account.LiveLookup;
import io.callbook.matching.account.MatchingSettings;
import java.time.Duration;

/**
 * Reads an account's settings, with the contract's defaults. What a later version of the store may
 * say and this one does not know counts as the default.
 */
final class AccountSettingsProto {
    private AccountSettingsProto() {}

    static AccountSettings of(Account account) {
        return new AccountSettings(
                account.getDefaultRegion(),
                policy(account.getCallerPolicy()),
                account.getMatchAttributesList(),
                matching(account.getMatching()));
    }

    private static MatchingSettings matching(Matching matching) {
        int threshold = matching.getSharedThreshold();
        int millis = matching.getLiveLookupMillis();
        return new MatchingSettings(
                matching.getSourcePriorityList(),
                matching.getTailDigits(),
                threshold == 0 ? MatchingSettings.DEFAULT.sharedThreshold() : threshold,
                lookup(matching.getLiveLookup()),
                millis == 0
                        ? MatchingSettings.DEFAULT.liveLookupTime()
                        : Duration.ofMillis(millis));
    }

    private static CallerPolicy policy(io.callbook.contacts.v1.CallerPolicy policy) {
        return switch (policy) {
            case CALLER_POLICY_UNSPECIFIED, CALLER_POLICY_FIRST_CREATED, UNRECOGNIZED ->
                    CallerPolicy.FIRST_CREATED;
            case CALLER_POLICY_LAST_TALKED_TO -> CallerPolicy.LAST_TALKED_TO;
            case CALLER_POLICY_LAST_CHOSEN -> CallerPolicy.LAST_CHOSEN;
            case CALLER_POLICY_OWNER_FIRST -> CallerPolicy.OWNER_FIRST;
            case CALLER_POLICY_SOURCE_PRIORITY -> CallerPolicy.SOURCE_PRIORITY;
        };
    }

    private static LiveLookup lookup(io.callbook.contacts.v1.LiveLookup lookup) {
        return switch (lookup) {
            case LIVE_LOOKUP_UNSPECIFIED, LIVE_LOOKUP_OFF, UNRECOGNIZED -> LiveLookup.OFF;
            case LIVE_LOOKUP_AFTER_ANSWER -> LiveLookup.AFTER_ANSWER;
            case LIVE_LOOKUP_BEFORE_ANSWER -> LiveLookup.BEFORE_ANSWER;
        };
    }
}
