package io.callbook.gateway.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/**
 * How a file separates its values; quotes are those of RFC 4180.
 *
 * @param delimiter between two values
 */
record CsvDialect(char delimiter) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** The delimiter that a header line has most of; a comma if it has none. */
    static CsvDialect detect(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = new CsvDialect(candidate).columns(header);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return new CsvDialect(best);
    }

    /** The values of one record; empty if its quotes are not balanced. */
    Optional<List<String>> parse(String line) {
        try {
            return Optional.of(
                    CsvReader.builder()
                            .fieldSeparator(delimiter)
                            .allowUnclosedQuote(false)
                            .trimWhitespacesAroundQuotes(true)
                            .ofSingleCsvRecord(line)
                            .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a quoted value is still open at the end of a line, so that the record goes on.
     *
     * @param inside whether one is open at its beginning
     */
    boolean endsInsideQuotes(String line, boolean inside) {
        boolean open = inside;
        boolean mayOpen = !inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (open || mayOpen)) {
                open = !open;
                // A doubled quotation mark closes and opens again.
                mayOpen = !open && isQuote(line, i + 1);
            } else if (!open) {
                mayOpen = c == delimiter || (mayOpen && c == ' ');
            }
        }
        return open;
    }

    private static boolean isQuote(String text, int index) {
        return index < text.length() && text.charAt(index) == '"';
    }

    private int columns(String header) {
        return parse(header).map(List::size).orElse(0);
    }
}
