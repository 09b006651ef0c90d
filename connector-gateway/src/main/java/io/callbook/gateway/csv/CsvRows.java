package io.callbook.gateway.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file. A row whose quotation marks are not balanced would swallow all that follow:
 * it is reported, and reading goes on with the next line.
 */
final class CsvRows implements AutoCloseable {
    /** The most lines that a value may have before it counts as one that is not closed. */
    private static final int MAX_LINES = 200;

    private static final String UNBALANCED =
            "The quotation marks are not balanced: close each one, and double those that belong to"
                    + " a value.";
    private static final String NOT_UTF8 =
            "The row is not UTF-8: save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\") and"
                    + " import it again.";
    private static final String TOO_LONG = "The row is longer than 1 MB.";
    private static final String NUL = "The row holds a NUL character, which is no text.";

    private final CsvLines lines;
    private final CsvDialect dialect;
    private long number;

    /**
     * Rows from a position on.
     *
     * @param number of the row before the position
     */
    CsvRows(CsvLines lines, CsvDialect dialect, long number) {
        this.lines = lines;
        this.dialect = dialect;
        this.number = number;
    }

    /** The next row; empty at the end of the file. */
    Optional<CsvRow> next() throws IOException {
        Optional<CsvLine> line = lines.next();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        number++;
        return Optional.of(row(line.get()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRow row(CsvLine line) throws IOException {
        Optional<String> problem = problem(line);
        if (problem.isPresent()) {
            return new CsvRow.Broken(number, line.end(), problem.get());
        }
        String text = line.text().orElseThrow();
        if (text.isBlank()) {
            return new CsvRow.Blank(number, line.end());
        }
        return dialect.endsInsideQuotes(text, false)
                ? continued(line, text)
                : parsed(text, line.end()).orElseGet(() -> unbalanced(line));
    }

    /** A row of several lines; if it never ends, its first line alone is broken. */
    private CsvRow continued(CsvLine first, String text) throws IOException {
        StringBuilder record = new StringBuilder(text);
        List<CsvLine> taken = new ArrayList<>();
        boolean open = true;
        while (open && taken.size() < MAX_LINES && record.length() < CsvLines.MAX_BYTES) {
            Optional<CsvLine> line = lines.next();
            line.ifPresent(taken::add);
            if (line.isEmpty() || problem(line.get()).isPresent()) {
                break;
            }
            String more = line.get().text().orElseThrow();
            record.append('\n').append(more);
            open = dialect.endsInsideQuotes(more, true);
        }
        Optional<CsvRow> row =
                open ? Optional.empty() : parsed(record.toString(), taken.getLast().end());
        if (row.isEmpty()) {
            lines.giveBack(taken);
        }
        return row.orElseGet(() -> unbalanced(first));
    }

    private Optional<CsvRow> parsed(String record, long end) {
        return dialect.parse(record).map(values -> new CsvRow.Values(number, end, values));
    }

    private CsvRow unbalanced(CsvLine line) {
        return new CsvRow.Broken(number, line.end(), UNBALANCED);
    }

    private static Optional<String> problem(CsvLine line) {
        if (line.isTooLong()) {
            return Optional.of(TOO_LONG);
        }
        return line.text()
                .map(text -> text.indexOf('\0') < 0 ? Optional.<String>empty() : Optional.of(NUL))
                .orElse(Optional.of(NOT_UTF8));
    }
}
