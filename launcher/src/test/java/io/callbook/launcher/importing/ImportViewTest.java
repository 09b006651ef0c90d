package io.callbook.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportViewTest {
    @Test
    void oneRowIsNotCalledRows() {
        assertThat(view(1, 0).summary())
                .isEqualTo("1 row: 1 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(view(1, 1).summary()).startsWith("2 rows: ");
    }

    @Test
    void nothingWasTakenOnlyIfEachRowWasRejected() {
        assertThat(view(0, 2).tookNothing()).isTrue();
        assertThat(view(1, 2).tookNothing()).isFalse();
        assertThat(view(0, 0).tookNothing()).isFalse();
    }

    @Test
    void anImportOutOfSightIsSaidToGoOn() {
        assertThat(ImportWatch.lostSight("No answer.", "7", "http://host/imports/7"))
                .startsWith("No answer. The import 7 goes on by itself")
                .contains(
                        "./callbook up", "http://host/imports/7 ", "http://host/imports/7/results");
    }

    private static ImportView view(long created, long rejected) {
        long rows = created + rejected;
        return new ImportView("7", "succeeded", rows, rows, created, 0, 0, rejected, null);
    }
}
