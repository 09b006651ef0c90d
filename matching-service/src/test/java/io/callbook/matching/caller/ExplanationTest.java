package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    private static final Reference RECORD =
            Reference.newBuilder().setConnectionId("crm").setExternalId("003").build();

    @ParameterizedTest(name = "{0}, named {1}, chosen {2}, now {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MATCHED  | a  | '' | a  | The call counts for the contact that was selected.
                    MATCHED  | a  | '' | b  | The call counts for the contact b: the one that was selected was merged into it since.
                    MATCHED  | a  | '' | '' | The call counts for nobody: the contact that was selected was deleted or erased since.
                    CREATED  | a  | '' | a  | The call counts for the contact that was created for it.
                    DEFERRED | a  | '' | a  | The call counts for the contact whose id was reserved.
                    DEFERRED | a  | '' | b  | The call counts for the contact b, to which the reserved id leads.
                    DEFERRED | a  | '' | '' | The call counts for nobody: the contact whose id was reserved is not created yet, or was deleted or erased since.
                    MULTIPLE | a  | b  | b  | The call counts for the contact that the agent chose.
                    MULTIPLE | a  | b  | c  | The call counts for the contact c: the one that the agent chose was merged into it since.
                    MULTIPLE | a  | b  | '' | The call counts for nobody: the contact that the agent chose was deleted or erased since.
                    DEFERRED | a  | b  | b  | The call counts for the contact that the agent chose.
                    UNKNOWN  | '' | b  | b  | The call counts for the contact that the agent chose.
                    UNKNOWN  | '' | '' | '' | The call counts for nobody: no contact is named, and no agent chose one.
                    """)
    @DisplayName("MAT-5, MAT-7, MAT-15: an explanation ends with whom the call counts for by now")
    void theLastStepTellsWhomTheCallCountsFor(
            String outcome, String named, String chosen, String now, String sentence) {
        GetCallResponse known = known(call(outcome, named, chosen), now);

        assertThat(Explanation.of(known)).last().isEqualTo(sentence);
    }

    @ParameterizedTest(name = "named {0}, chosen {1}, now {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | '' | b  | The call counts for the contact b, which has the record by now.
                    '' | '' | '' | The call counts for nobody yet: no contact has the record.
                    a  | '' | a  | The call counts for the contact that had the record.
                    a  | '' | b  | The call counts for the contact b: the one that had the record was merged into it since.
                    '' | b  | b  | The call counts for the contact that the agent chose.
                    """)
    @DisplayName(
            "MAT-7, MAT-14: a call from a record counts for whoever has it, until one is chosen")
    void aCallFromARecordTellsOfTheRecord(
            String named, String chosen, String now, String sentence) {
        Call.Builder call = call("UNKNOWN", named, chosen).setReference(RECORD);

        assertThat(Explanation.of(known(call, now))).last().isEqualTo(sentence);
    }

    @Test
    @DisplayName("DEL-10, MAT-7: of an erased person's call nothing is explained that is not known")
    void anErasedCallExplainsNothing() {
        GetCallResponse known = known(Call.newBuilder().setOutcome("MATCHED"), "");

        assertThat(Explanation.of(known))
                .containsExactly(
                        "Only its time and its outcome are left of the call: the person was"
                                + " erased.",
                        "The call counts for nobody.");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NONE          | 2 | Of those that fit, none was chosen.
                    OWNER_FIRST   | 2 | Of several, the rule that chose was: owner first.
                    NONE          | 0 |
                    ''            | 1 |
                    """)
    @DisplayName("MAT-7, MAT-12: that none was chosen is told only if somebody fitted")
    void theChoiceIsToldOfThoseThatFit(String rule, int count, @Nullable String sentence) {
        Call.Builder call = call("SHARED", "", "").setSelectionRule(rule).setCandidateCount(count);

        assertThat(Explanation.of(known(call, "")))
                .filteredOn(step -> step.startsWith("Of "))
                .isEqualTo(sentence == null ? List.of() : List.of(sentence));
    }

    @Test
    @DisplayName("MAT-7: withheld, short, emergency and local numbers are no contact's")
    void whatIdentifiesNobodyIsToldAsSuch() {
        assertThat(Explanation.of(known(call("NOT_IDENTIFIABLE", "", ""), "")))
                .first()
                .isEqualTo(
                        "What came as the caller's number is none that a contact could be found"
                                + " by.");
    }

    @Test
    @DisplayName("MAT-5, MAT-7: who chose is told even if the answer had named nobody")
    void aChoiceWithoutAnAnswerIsTold() {
        assertThat(Explanation.of(known(call("UNKNOWN", "", "b"), "b")))
                .contains("An agent chose a contact.");
    }

    private static Call.Builder call(String outcome, String named, String chosen) {
        return Call.newBuilder()
                .setOutcome(outcome)
                .setReason("Why.")
                .setDataAge(Duration.getDefaultInstance())
                .setContactId(named)
                .setChosenContactId(chosen);
    }

    private static GetCallResponse known(Call.Builder call, String now) {
        GetCallResponse.Builder known = GetCallResponse.newBuilder().setCall(call);
        if (!now.isEmpty()) {
            known.setContact(Contact.newBuilder().setContactId(now).setDisplayName("Ann"));
        }
        return known.build();
    }
}
