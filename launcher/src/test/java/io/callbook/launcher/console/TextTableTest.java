package io.callbook.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("A", "LONG HEADING", "C");
        table.add("wide cell", "b", "c");

        assertThat(table.lines())
                .containsExactly("A          LONG HEADING  C", "wide cell  b             c");
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        TextTable table = new TextTable("A", "B");

        assertThatThrownBy(() -> table.add("only one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
