package io.callbook.gateway.csv;

import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the reading of a file stands.
 *
 * @param offset of the first byte that was not read
 * @param number of the last row that was read
 */
record CsvCursor(long offset, long number) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    static CsvCursor of(Cursor cursor) {
        Matcher matcher = FORM.matcher(cursor.value());
        if (!matcher.matches()) {
            throw new ConnectorException.CursorExpired(
                    "The place where reading stopped is not known any more.");
        }
        return new CsvCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    Cursor encoded() {
        return new Cursor(offset + ":" + number);
    }
}
