package io.callbook.launcher.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.launcher.remote.SyncView;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SyncStatusCommandTest {
    @Test
    @DisplayName("LOG-2: in sync, excluded and failing stand side by side, and errors below")
    void aSyncIsALineAndItsErrorAnother() {
        // Given
        SyncView sync =
                new SyncView(
                        "people",
                        "People",
                        "errors",
                        "salesforce",
                        "the secret is wrong",
                        new SyncView.Progress("following", 20, 20, 20),
                        new SyncView.Counts(17, 2, 1),
                        null);

        // When
        List<String> lines = SyncStatusCommand.lines(List.of(sync), "demo");

        // Then
        assertThat(lines.get(1).split(" +"))
                .containsExactly("people", "errors", "17", "2", "1", "-", "none", "yet");
        assertThat(lines.getLast()).isEqualTo("people: the secret is wrong");
    }

    @Test
    void anAccountWithoutSyncsIsSaidToHaveNone() {
        assertThat(SyncStatusCommand.lines(List.of(), "demo"))
                .containsExactly("The account demo has no syncs.");
    }
}
