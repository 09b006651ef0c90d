package io.callbook.gateway.csv;

import java.util.List;

/** What stands in one row of a file. */
sealed interface CsvRow {
    /** As a spreadsheet counts: the header is row 1, empty rows count too. */
    long number();

    /** The position after the row. */
    long end();

    /** Values in the order of the columns. */
    record Values(long number, long end, List<String> values) implements CsvRow {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** Nothing. */
    record Blank(long number, long end) implements CsvRow {}

    /** Something that is no row; the reason is for people. */
    record Broken(long number, long end, String reason) implements CsvRow {}
}
