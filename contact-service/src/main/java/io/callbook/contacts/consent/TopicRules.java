package io.callbook.contacts.consent;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What topics must be, and how their failures are told. */
final class TopicRules {
    /** An account declares at most so many. */
    static final int MAX_TOPICS = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final int MAX_LABEL = 200;
    private static final int MAX_DESCRIPTION = 2_000;

    private TopicRules() {}

    /** The form in which codes are compared. */
    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw CallFailure.invalid(
                    "topic.topic_code",
                    "must be 1 to 63 letters, digits and underscores, beginning with a letter");
        }
    }

    static void require(TopicWords words) {
        List<FieldViolation> faults = new ArrayList<>();
        text("topic.label", words.label(), MAX_LABEL, faults);
        text("topic.description", words.description(), MAX_DESCRIPTION, faults);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }

    private static void text(String field, String value, int limit, List<FieldViolation> faults) {
        int length = value.codePointCount(0, value.length());
        if (length > limit) {
            faults.add(
                    new FieldViolation(
                            field, "has " + length + " characters, the limit is " + limit));
        }
        if (value.indexOf('\0') >= 0) {
            faults.add(new FieldViolation(field, "has a NUL character: remove it"));
        }
    }

    static CallFailure notFound(String code) {
        return new CallFailure(
                Reason.TOPIC_NOT_FOUND,
                CODE.matcher(code).matches()
                        ? "The consent topic '"
                                + code
                                + "' does not exist in this account: declare it first, or check"
                                + " the code."
                        : "No consent topic can have this code.");
    }

    static CallFailure exists(String code) {
        return new CallFailure(
                Reason.ALREADY_EXISTS,
                "The consent topic '"
                        + code
                        + "' exists already (case does not count): choose another code.");
    }

    static CallFailure tooMany() {
        return CallFailure.invalid(
                "topic",
                "is one too many: the account has "
                        + MAX_TOPICS
                        + ", which is the limit; delete one first");
    }

    static CallFailure inUse(String code) {
        return new CallFailure(
                Reason.INCOMPATIBLE_CHANGE,
                "Contacts have a decision about '"
                        + code
                        + "', which would be lost: take their decisions away first.");
    }

    static CallFailure versionConflict(long asked, long found) {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "The topic has version "
                        + found
                        + ", not "
                        + asked
                        + ": read it again and repeat the change.");
    }
}
