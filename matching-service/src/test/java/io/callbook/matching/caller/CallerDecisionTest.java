package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberEntry;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.RegionRule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerDecisionTest {
    private static final long KEY = 12_022_243_441L;
    private static final AccountSettings SETTINGS = AccountSettings.ofRegion("US");
    private static final Freshness FRESH = new Freshness(Duration.ofMillis(40), false);

    @ParameterizedTest(name = "{0} candidates, read only {1}: {2}")
    @DisplayName("MAT-1, MAT-2, MAT-3, MAT-4: what follows from how many contacts have the number")
    @CsvSource({
        "0, false, AskStore",
        "0, true,  Unknown",
        "1, false, Found",
        "1, true,  Found",
        "2, false, Found",
        "2, true,  Found"
    })
    void decisionFollowsFromTheCandidates(int count, boolean readOnly, String expected) {
        CallerDecision decision =
                CallerDecision.decide(
                        dialable("", RegionRule.REQUEST), have(count), SETTINGS, readOnly);

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("MAT-13: whatever cannot be dialled identifies nobody, read only or not")
    @EnumSource(Cause.class)
    void unusableNumbersIdentifyNobody(Cause cause) {
        NumberReading reading = new NumberReading.Unusable(cause);

        assertThat(CallerDecision.decide(reading, Known.NOTHING, SETTINGS, false))
                .isEqualTo(new CallerDecision.NotIdentifiable(cause));
        assertThat(CallerDecision.decide(reading, Known.NOTHING, SETTINGS, true))
                .isEqualTo(new CallerDecision.NotIdentifiable(cause));
        assertThat(CallerAnswer.notIdentifiable(cause, FRESH).reason())
                .endsWith(": no contact was looked for or created.");
    }

    @Test
    @DisplayName("MAT-7, MAT-13: a number that the network did not tell was not withheld")
    void whatTheNetworkDidNotTellIsNotCalledWithheld() {
        assertThat(CallerAnswer.notIdentifiable(Cause.UNAVAILABLE, FRESH).reason())
                .isEqualTo(
                        "The network did not tell the number: no contact was looked for or"
                                + " created.");
        assertThat(CallerAnswer.notIdentifiable(Cause.WITHHELD, FRESH).reason())
                .startsWith("The caller withholds the number");
    }

    @ParameterizedTest(name = "{0} contacts, extension \"{1}\", read by {2}")
    @DisplayName("MAT-7: each answer says in a sentence why it is so")
    @CsvSource(
            delimiter = '|',
            value = {
                "1|''|OWN_COUNTRY_CODE|MATCHED|Exactly one contact has this number.",
                "1|''|ACCOUNT_DEFAULT|MATCHED|Exactly one contact has this number."
                        + " The number was read in the account's default region.",
                "2|''|REQUEST|MULTIPLE|2 contacts have this number. The one created first in the"
                        + " store is selected. The number was read in the region that the request"
                        + " named.",
                "1|12|OWN_COUNTRY_CODE|MATCHED|No contact has this extension; one contact has the"
                        + " number without an extension.",
                "3|12|OWN_COUNTRY_CODE|MULTIPLE|No contact has this extension; 3 contacts have the"
                        + " number without an extension. The one created first in the store is"
                        + " selected."
            })
    void answersSayWhy(
            int count, String extension, RegionRule rule, CallerOutcome outcome, String reason) {
        CallerAnswer answer = answer(dialable(extension, rule), contacts(count));

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    @DisplayName("MAT-11: whoever has the number is an answer if nobody has it without extension")
    void contactsWithAnotherExtensionAreStillAnAnswer() {
        NumberReading.Dialable caller = dialable("6", RegionRule.OWN_COUNTRY_CODE);

        assertThat(answer(caller, List.of(desk())).reason())
                .isEqualTo(
                        "No contact has this extension; one contact has the number with another"
                                + " extension.");
    }

    private static ContactEntry desk() {
        return new ContactEntry(
                new UUID(1, 1),
                1,
                1,
                List.of(new NumberEntry(KEY, ExtensionCode.of("5"))),
                "Desk",
                "",
                List.of());
    }

    @Test
    @DisplayName("MAT-16: an answer without the store is degraded and promises the contact")
    void aDeferredAnswerPromisesTheContact() {
        NumberReading.Dialable caller = dialable("", RegionRule.OWN_COUNTRY_CODE);

        UUID reserved = new UUID(7, 7);

        CallerAnswer deferred = CallerAnswer.deferred(caller, reserved, FRESH);

        assertThat(deferred.outcome()).isEqualTo(CallerOutcome.DEFERRED);
        assertThat(deferred.reservedId()).isEqualTo(reserved);
        assertThat(deferred.freshness()).isEqualTo(new Freshness(FRESH.age(), true));
        assertThat(deferred.reason())
                .endsWith("the contact is created under the reserved id as soon as it can be.");
    }

    @Test
    @DisplayName("MAT-7: knowledge older than the limit is called degraded")
    void oldKnowledgeIsDegraded() {
        Duration limit = Duration.ofSeconds(10);

        assertThat(Freshness.ofMemory(limit, limit).degraded()).isFalse();
        assertThat(Freshness.ofMemory(limit.plusMillis(1), limit).degraded()).isTrue();
    }

    private static NumberReading.Dialable dialable(String extension, RegionRule rule) {
        return new NumberReading.Dialable(new PhoneNumber(KEY), extension, rule);
    }

    private static CallerAnswer answer(NumberReading.Dialable caller, List<ContactEntry> contacts) {
        Known known = new Known(candidates(caller, contacts), null);
        return CallerAnswer.found(
                (CallerDecision.Found) CallerDecision.decide(caller, known, SETTINGS, false),
                FRESH);
    }

    private static Known have(int count) {
        return new Known(candidates(dialable("", RegionRule.REQUEST), contacts(count)), null);
    }

    private static Candidates candidates(
            NumberReading.Dialable caller, List<ContactEntry> contacts) {
        return new ResolvedCaller(contacts, false).candidates(Known.sought(SETTINGS, caller));
    }

    private static List<ContactEntry> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new ContactEntry(
                                new UUID(1, i),
                                i,
                                1,
                                List.of(new NumberEntry(KEY, ExtensionCode.NONE)),
                                "Name",
                                "",
                                List.of()))
                .toList();
    }
}
