package io.callbook.gateway.csv;

import java.io.IOException;
import java.util.Optional;

/**
 * One file.
 *
 * @param content where the bytes are
 * @param accountId whose file it is
 * @param contentId which file
 * @param idColumn the column that identifies a row, if it was named
 */
record CsvFile(CsvContent content, String accountId, String contentId, Optional<String> idColumn) {
    CsvHeader header() throws IOException {
        try (CsvLines lines = lines(0)) {
            return CsvHeader.read(lines, idColumn);
        }
    }

    /** The rows after a position. */
    CsvRows rows(CsvHeader header, CsvCursor from) throws IOException {
        return new CsvRows(lines(from.offset()), header.dialect(), from.number());
    }

    long size() throws IOException {
        return content.size(accountId, contentId);
    }

    private CsvLines lines(long offset) throws IOException {
        return new CsvLines(content.open(accountId, contentId, offset), offset);
    }
}
