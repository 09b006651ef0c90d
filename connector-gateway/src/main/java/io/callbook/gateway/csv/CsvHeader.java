package io.callbook.gateway.csv;

import io.callbook.gateway.spi.ConnectorException.InvalidSettings;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The first row of a file.
 *
 * @param columns the names, in order; a column without a name is empty and is not read
 * @param idColumn which column identifies a row, from 0
 * @param dialect how the rows are written
 * @param end the position after the header
 * @param number of the header's row
 */
record CsvHeader(List<String> columns, int idColumn, CsvDialect dialect, long end, long number) {
    /** {@code id}, {@code Contact ID}, {@code contact_id}, but not {@code Paid}. */
    private static final Pattern ID_NAME = Pattern.compile("(?i)(.*[\\s_-])?id");

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /** Reads the header from the beginning of a file. */
    static CsvHeader read(CsvLines lines, Optional<String> idColumn) throws IOException {
        CsvLine first = lines.next().orElseThrow(() -> unusable("The file is empty."));
        if (first.isUtf16()) {
            throw unusable(
                    "The file is UTF-16: save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\").");
        }
        CsvLine line = first.withoutByteOrderMark();
        CsvDialect dialect = CsvDialect.detect(line.text().orElse(""));
        lines.giveBack(List.of(line));
        CsvRow row = new CsvRows(lines, dialect, 0).next().orElseThrow();
        List<String> columns =
                switch (row) {
                    case CsvRow.Values values ->
                            values.values().stream().map(String::strip).toList();
                    case CsvRow.Blank _ ->
                            throw unusable(
                                    "The first line of the file is empty: it must name the"
                                            + " columns.");
                    case CsvRow.Broken broken ->
                            throw unusable("The header cannot be read. " + broken.reason());
                };
        checkUnique(columns);
        return new CsvHeader(
                columns, idColumn(columns, idColumn), dialect, row.end(), row.number());
    }

    private static void checkUnique(List<String> columns) {
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unusable(
                            "Two columns are named '%s': give each its own name.".formatted(name));
                });
    }

    private static int idColumn(List<String> columns, Optional<String> wanted) {
        OptionalInt found =
                IntStream.range(0, columns.size())
                        .filter(i ->
                                wanted.map(columns.get(i)::equalsIgnoreCase)
                                        .orElseGet(() -> ID_NAME.matcher(columns.get(i)).matches()))
                        .findFirst();
        return found.orElseThrow(() -> withoutId(columns, wanted));
    }

    private static InvalidSettings withoutId(List<String> columns, Optional<String> wanted) {
        String problem =
                wanted.map("The file has no column '%s'."::formatted)
                        .orElse("The file has no column named 'ID', or ending in 'ID'.");
        return new InvalidSettings(
                "idColumn",
                "%s Name the one that identifies a row as 'idColumn'; the file has: %s."
                        .formatted(problem, String.join(", ", columns)));
    }

    private static InvalidSettings unusable(String message) {
        return new InvalidSettings("content", message);
    }
}
