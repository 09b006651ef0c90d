package io.callbook.contacts.call;

import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallAnswer;
import io.callbook.contacts.call.store.CallerNumber;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.failure.FieldViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a call must be to be kept. */
final class CallRules {
    static final int MAX_CALLS = 1_000;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{0,20}");
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{0,40}");
    private static final int MAX_CALL_ID = 128;
    private static final int MAX_REASON = 1_000;
    private static final int MAX_AGENT = 200;
    private static final int MAX_CANDIDATES = 100;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration OLDEST_DATA = Duration.ofDays(36_500);

    private final List<FieldViolation> faults = new ArrayList<>();

    private CallRules() {}

    /** Whether it is a number as calls have them. */
    static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** What is wrong with a call; nothing if it can be kept. */
    static List<FieldViolation> check(Call call, Instant now) {
        CallRules rules = new CallRules();
        rules.text("call_id", call.callId(), 1, MAX_CALL_ID);
        Instant at = call.identifiedAt();
        if (at.isBefore(FIRST) || at.isAfter(now.plus(CLOCKS_DIFFER))) {
            rules.add(
                    "identified_at",
                    "is missing, before the year 2000 or more than a day in the future: check the"
                            + " clock");
        }
        rules.check(call.caller());
        rules.check(call.answer());
        if (call.reference() != null) {
            ContactRules.check(call.reference())
                    .forEach(fault -> rules.faults.add(fault.within("reference")));
        }
        return rules.faults;
    }

    /** What is wrong with an agent's choice; whether there is the contact is another question. */
    static List<FieldViolation> checkChoice(String contactId, String agent) {
        CallRules rules = new CallRules();
        if (contactId.isEmpty()) {
            rules.add("contact_id", "is missing: it is the id of the contact that was chosen");
        }
        rules.text("agent", agent, 0, MAX_AGENT);
        return rules.faults;
    }

    private void check(CallerNumber caller) {
        if (!caller.e164().isEmpty() && !isE164(caller.e164())) {
            add("e164", "must be a number in E.164, such as +12022243441, or empty");
        }
        if (!EXTENSION.matcher(caller.extension()).matches()) {
            add("extension", "must be at most 20 digits");
        }
        if (caller.e164().isEmpty() && !caller.extension().isEmpty()) {
            add("extension", "belongs to no number: leave it out");
        }
        name("attestation", caller.attestation());
    }

    private void check(CallAnswer answer) {
        name("outcome", answer.outcome());
        if (answer.outcome().isEmpty()) {
            add("outcome", "is missing");
        }
        name("match_class", answer.matchClass());
        name("selection_rule", answer.selectionRule());
        text("reason", answer.reason(), 0, MAX_REASON);
        if (answer.candidateIds().size() > MAX_CANDIDATES) {
            add(
                    "candidate_ids",
                    "has " + answer.candidateIds().size() + " entries, the limit is 100");
        }
        if (answer.candidateCount() < 0) {
            add("candidate_count", "is negative");
        }
        Duration age = answer.dataAge();
        if (age != null && (age.isNegative() || age.compareTo(OLDEST_DATA) > 0)) {
            add("data_age", "must be 0 to 36500 days");
        }
    }

    private void name(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            add(field, "must be a name of the contract: at most 40 capitals, digits and _");
        }
    }

    private void text(String field, String value, int least, int most) {
        int length = value.codePointCount(0, value.length());
        if (length < least || length > most) {
            add(field, "must have " + least + " to " + most + " characters");
        }
        if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(CallRules::isHalf)) {
            add(field, "has a NUL character or half a character (a lone surrogate): remove it");
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void add(String field, String description) {
        faults.add(new FieldViolation(field, description));
    }
}
