package io.callbook.matching.caller;

import io.callbook.matching.index.Candidates;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.RegionRule;

/**
 * Why an answer is as it is, in sentences for people (MAT-7). They never hold a number or a name.
 */
final class Reasons {
    private static final String SELECTED = " The one created first in the store is selected.";

    private Reasons() {}

    static String found(NumberReading.Dialable caller, Candidates candidates) {
        String who =
                switch (candidates.fit()) {
                    case EXACT -> exact(caller, candidates.total());
                    case BASE_NUMBER -> other(candidates.total(), "without an extension.");
                    case OTHER_EXTENSION -> other(candidates.total(), "with another extension.");
                };
        return who.concat(region(caller.rule()));
    }

    private static String exact(NumberReading.Dialable caller, int total) {
        boolean extended = !caller.extension().isEmpty();
        if (total == 1) {
            return extended
                    ? "Exactly one contact has this number with this extension."
                    : "Exactly one contact has this number.";
        }
        return total
                + (extended
                        ? " contacts have this number with this extension."
                        : " contacts have this number.")
                + SELECTED;
    }

    private static String other(int total, String which) {
        return total == 1
                ? "No contact has this extension; one contact has the number " + which
                : "No contact has this extension; "
                        + total
                        + " contacts have the number "
                        + which
                        + SELECTED;
    }

    static String created(NumberReading.Dialable caller) {
        return "Nobody had this number, so a contact was created for it."
                .concat(region(caller.rule()));
    }

    static String unknown(NumberReading.Dialable caller) {
        return "Nobody has this number, and the request asked not to create a contact."
                .concat(region(caller.rule()));
    }

    static String withheld(NumberReading.Dialable caller) {
        return ("Nobody has this number, and no contact was created: the person who had it was"
                        + " erased.")
                .concat(region(caller.rule()));
    }

    static String deferred(StoreUnavailableException cause) {
        return cause.mayHaveCreated()
                ? "Nobody in memory has this number, and contact-service did not answer in time: "
                        + "whether it created a contact will show at the next call."
                : "Nobody in memory has this number, and contact-service or its database cannot be "
                        + "reached: no contact was created.";
    }

    static String notIdentifiable(NumberReading.Cause cause) {
        String what =
                switch (cause) {
                    case EMPTY -> "The call has no number";
                    case WITHHELD -> "The caller withholds the number";
                    case EMERGENCY -> "The number is an emergency number";
                    case SHORT -> "The number is a short code or too short for a public number";
                    case INTERNAL -> "The number belongs to a private exchange";
                    case NO_REGION ->
                            "The number has no country code, and neither the request nor the"
                                    + " account names a region to read it in";
                    case INVALID -> "The text is not a number of any numbering plan";
                };
        return what + ": no contact was looked for or created.";
    }

    private static String region(RegionRule rule) {
        return switch (rule) {
            case OWN_COUNTRY_CODE -> "";
            case REQUEST -> " The number was read in the region that the request named.";
            case ACCOUNT_DEFAULT -> " The number was read in the account's default region.";
            case RECORD_COUNTRY, ORGANIZATION_COUNTRY, CONNECTION_DEFAULT ->
                    " The number was read in its record's region.";
        };
    }
}
