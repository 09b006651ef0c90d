package io.callbook.matching.account;

import java.util.List;

/**
 * What an account's administrator decides about calls.
 *
 * @param defaultRegion ISO 3166-1 alpha-2: how numbers without country code are read
 * @param callerPolicy who is chosen of several contacts
 * @param matchAttributes names of the contact fields that come with a match
 * @param matching how callers are matched
 */
public record AccountSettings(
        String defaultRegion,
        CallerPolicy callerPolicy,
        List<String> matchAttributes,
        MatchingSettings matching) {
    /** Copies the list. */
    public AccountSettings {
        matchAttributes = List.copyOf(matchAttributes);
    }

    /** The defaults, for an account of which only the region is known. */
    public static AccountSettings ofRegion(String defaultRegion) {
        return new AccountSettings(
                defaultRegion, CallerPolicy.FIRST_CREATED, List.of(), MatchingSettings.DEFAULT);
    }
}
