package io.callbook.launcher.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.launcher.identify.IdentifyAnswer.Caller;
import io.callbook.launcher.identify.IdentifyAnswer.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final Caller MARIA =
            caller("c-1", "Maria Cantwell", "WA delegation", "salesforce Contact 003");
    private static final Caller NANETTE = caller("c-2", "Nanette", "", "salesforce Lead 00Q");

    @Test
    @DisplayName("MAT-3, MAT-7: one match shows who, the reference, why and how old")
    void oneMatch() {
        assertThat(AnswerText.lines(answer(Outcome.MATCHED, List.of(MARIA), 1)))
                .containsExactly(
                        "Maria Cantwell, WA delegation",
                        "  number     +12022243441",
                        "  contact    c-1",
                        "  reference  salesforce Contact 003",
                        "  why        because",
                        "  data age   400 ms");
    }

    @Test
    @DisplayName("MAT-4: of several, the default comes first and the others are listed")
    void several() {
        List<String> lines = AnswerText.lines(answer(Outcome.MULTIPLE, List.of(MARIA, NANETTE), 7));

        assertThat(lines.getFirst()).isEqualTo("Maria Cantwell, WA delegation  (the default of 7)");
        assertThat(lines)
                .contains("  or         Nanette  salesforce Lead 00Q", "  or         5 more");
    }

    @Test
    @DisplayName("MAT-13: a caller who cannot be known is said to be so")
    void notIdentifiable() {
        assertThat(AnswerText.lines(answer(Outcome.NOT_IDENTIFIABLE, List.of(), 0)))
                .containsExactly("Not identifiable", "  why        because", "  data age   400 ms");
    }

    @Test
    @DisplayName("MAT-16: a deferred caller's line shows the id that the contact will have")
    void anAnswerWithoutTheStoreShowsThePromisedId() {
        assertThat(AnswerText.lines(answer(Outcome.DEFERRED, false, "", "c-9", List.of(), 0)))
                .startsWith(
                        "Unknown: the store cannot be asked now; the contact is created under this"
                                + " id when it is back",
                        "  contact    c-9",
                        "  why        because");
    }

    @Test
    @DisplayName("MAT-12: a main line shows the organization, and its people as others")
    void aSharedNumberShowsWhoseItIs() {
        IdentifyAnswer mainLine =
                answer(Outcome.SHARED, false, "Acme", "", List.of(MARIA, NANETTE), 2);

        assertThat(AnswerText.lines(mainLine))
                .startsWith(
                        "Acme  (main line)",
                        "  or         Maria Cantwell, WA delegation  salesforce Contact 003",
                        "  or         Nanette  salesforce Lead 00Q");
        assertThat(
                        AnswerText.lines(
                                        answer(
                                                Outcome.SHARED,
                                                true,
                                                "Acme",
                                                "",
                                                List.of(MARIA, NANETTE),
                                                2))
                                .getFirst())
                .isEqualTo("Maria Cantwell, WA delegation  at  Acme  (main line)");
    }

    @Test
    @DisplayName("MAT-10: where several only end alike, nobody is shown as the caller")
    void severalWithoutADefault() {
        assertThat(
                        AnswerText.lines(
                                answer(
                                        Outcome.MULTIPLE,
                                        false,
                                        "",
                                        "",
                                        List.of(MARIA, NANETTE),
                                        2)))
                .startsWith(
                        "One of 2 contacts",
                        "  or         Maria Cantwell, WA delegation  salesforce Contact 003");
    }

    private static IdentifyAnswer answer(Outcome outcome, List<Caller> candidates, int count) {
        return answer(outcome, !candidates.isEmpty(), "", "", candidates, count);
    }

    private static IdentifyAnswer answer(
            Outcome outcome,
            boolean hasSelected,
            String organization,
            String reservedId,
            List<Caller> candidates,
            int count) {
        return new IdentifyAnswer(
                outcome,
                hasSelected,
                organization,
                reservedId,
                candidates,
                count,
                "+12022243441",
                "because",
                Duration.ofMillis(400),
                false,
                "{}");
    }

    private static Caller caller(String id, String name, String organization, String reference) {
        return new Caller(id, name, organization, "+12022243441", List.of(reference));
    }
}
