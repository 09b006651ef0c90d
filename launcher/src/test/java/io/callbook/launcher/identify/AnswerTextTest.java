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
    void anAnswerWithoutTheStorePromisesNothing() {
        assertThat(AnswerText.lines(answer(Outcome.DEFERRED, List.of(), 0)))
                .startsWith(
                        "Unknown: the store cannot be asked now, nothing was created; ask again"
                                + " when it is back",
                        "  why        because");
    }

    private static IdentifyAnswer answer(Outcome outcome, List<Caller> candidates, int count) {
        return new IdentifyAnswer(
                outcome,
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
