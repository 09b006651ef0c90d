package io.callbook.matching.caller;

import io.callbook.matching.index.Candidates;
import io.callbook.matching.lookup.Searched;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.RegionRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an answer is as it is, in sentences for people (MAT-7). They never hold a number or a name.
 */
final class Reasons {
    /** Reasons are kept with calls, and a hundred connections may fail. */
    private static final int MOST_TEXTS = 3;

    private Reasons() {}

    static String found(CallerDecision.Found found) {
        String who = who(found.candidates());
        String line =
                found.organization() == null
                        ? ""
                        : " It is an organization's main line, and no other contact has it.";
        return who.concat(line)
                .concat(chosen(found.choice().rule()))
                .concat(region(found.caller().rule()));
    }

    static String shared(CallerDecision.Shared shared) {
        int people = shared.candidates().total();
        String who =
                shared.organization() == null
                        ? people + " contacts have this number: more than one person's."
                        : "The number is an organization's main line; " + belong(people);
        return who.concat(
                        shared.choice().rule() == Choice.Rule.LAST_CHOSEN
                                ? chosen(Choice.Rule.LAST_CHOSEN)
                                : " Nobody is selected.")
                .concat(region(shared.caller().rule()));
    }

    private static String belong(int people) {
        return switch (people) {
            case 0 -> "no contact belongs to it or has the number.";
            case 1 -> "one contact belongs to it.";
            default -> people + " contacts belong to it or have the number.";
        };
    }

    private static String who(Candidates candidates) {
        int total = candidates.total();
        return switch (candidates.fit()) {
            case EXTENSION -> has(total, candidates, " with this extension.");
            case EXACT -> has(total, candidates, ".");
            case BASE_NUMBER -> lacksExtension(total, candidates, "without an extension.");
            case OTHER_EXTENSION -> lacksExtension(total, candidates, "with another extension.");
            case ORGANIZATION -> belong(total);
            case TAIL ->
                    (total == 1
                            ? "Nobody has this number; one contact has a number of the same country"
                                    + " that ends alike."
                            : "Nobody has this number; "
                                    + total
                                    + " contacts have numbers of the same country that end alike.");
        };
    }

    private static String has(int total, Candidates candidates, String end) {
        String number = candidates.equivalent() ? "another form of this number" : "this number";
        return total == 1
                ? "Exactly one contact has " + number + end
                : total + " contacts have " + number + end;
    }

    private static String lacksExtension(int total, Candidates candidates, String end) {
        String number = candidates.equivalent() ? "another form of the number " : "the number ";
        return "No contact has this extension; "
                + (total == 1 ? "one contact has " : total + " contacts have ")
                + number
                + end;
    }

    private static String chosen(Choice.Rule rule) {
        return switch (rule) {
            case NOTHING_TO_CHOOSE -> "";
            case FIRST_CREATED -> " The one created first in the store is selected.";
            case LAST_TALKED_TO -> " The one last talked to is selected.";
            case LAST_CHOSEN -> " The one that an agent last chose for it is selected.";
            case OWNER_FIRST -> " The first one that has an owner is selected.";
            case SOURCE_PRIORITY -> " The one of the most trusted source is selected.";
            case NONE -> " Nobody is selected.";
        };
    }

    static String created(NumberReading.Dialable caller) {
        return "Nobody had this number, so a contact was created for it."
                .concat(region(caller.rule()));
    }

    static String unknown(NumberReading.Dialable caller) {
        return ("Nobody in memory has this number, and the request asked only to look: neither the"
                        + " store nor a CRM was asked, and no contact is created.")
                .concat(region(caller.rule()));
    }

    static String withheld(NumberReading.Dialable caller) {
        return ("Nobody has this number, and no contact was created: the person who had it was"
                        + " erased.")
                .concat(region(caller.rule()));
    }

    static String deferred(NumberReading.Dialable caller) {
        return ("Nobody in memory has this number, and contact-service or its database cannot be"
                        + " reached or is too busy: the contact is created under the reserved id"
                        + " as soon as it can be.")
                .concat(region(caller.rule()));
    }

    static String unpromised(NumberReading.Dialable caller) {
        return ("Nobody in memory has this number, contact-service or its database cannot be"
                        + " reached, and this replica has no room to note one more contact for"
                        + " later: none is created for this call.")
                .concat(region(caller.rule()));
    }

    /** What came of asking the CRMs for the answer (MAT-18). */
    static String searched(Searched searched) {
        if (searched.contacts().isEmpty()) {
            return nobodyKnew(searched);
        }
        String found = "A CRM that was asked for this call knew the number.";
        return searched.unsearched().isEmpty()
                ? found
                : found.concat(" Not all could be asked, so another one may know the caller, too. ")
                        .concat(some(searched.unsearched(), " "));
    }

    private static String nobodyKnew(Searched searched) {
        if (!searched.unsearched().isEmpty()) {
            return "Not all CRMs could be asked, so one of them may know the caller. "
                    .concat(some(searched.unsearched(), " "));
        }
        if (searched.searched().isEmpty()) {
            return "No CRM could be asked: the account has no running sync of contacts from one"
                    + " that can be searched by number.";
        }
        return "CRMs were asked first, and none knows the number: "
                .concat(some(searched.searched(), ", "))
                .concat(".");
    }

    private static String some(List<String> texts, String separator) {
        String first = texts.stream().limit(MOST_TEXTS).collect(Collectors.joining(separator));
        int more = texts.size() - MOST_TEXTS;
        return more > 0 ? first + separator + "and " + more + " more" : first;
    }

    static String notIdentifiable(NumberReading.Cause cause) {
        String what =
                switch (cause) {
                    case EMPTY -> "The call has no number";
                    case WITHHELD -> "The caller withholds the number";
                    case UNAVAILABLE -> "The network did not tell the number";
                    case EMERGENCY -> "The number is an emergency number";
                    case SHORT -> "The number is a short code or too short for a public number";
                    case INTERNAL -> "The number belongs to a private exchange";
                    case NO_REGION ->
                            "The number has no country code, and neither the request nor the"
                                    + " account names a region to read it in";
                    case NO_AREA_CODE -> "The number has no area code";
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
