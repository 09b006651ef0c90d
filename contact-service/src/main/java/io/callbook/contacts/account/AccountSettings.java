package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.contact.model.PrimaryKey;
import java.util.List;

/**
 * What an account's administrator decides.
 *
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
public record AccountSettings(
        String name,
        String defaultRegion,
        String timeZone,
        PrimaryKey primaryKey,
        CallerPolicy callerPolicy,
        List<String> matchAttributes,
        Retention retention,
        Matching matching,
        List<DuplicateRule> mergeRules) {
    /** Copies the lists. */
    public AccountSettings {
        matchAttributes = List.copyOf(matchAttributes);
        mergeRules = List.copyOf(mergeRules);
    }
}
