package io.callbook.gateway.csv;

import io.callbook.gateway.spi.RecordChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns rows into records. */
final class CsvMapper {
    private final CsvHeader header;
    private final String version;
    private final SeenIds seen = new SeenIds();

    CsvMapper(CsvHeader header, String version) {
        this.header = header;
        this.version = version;
    }

    /**
     * The record of a row; the ids of all rows before must have come by here or by {@link #skip}.
     */
    RecordChange change(CsvRow.Values row, Set<String> fields) {
        List<String> values = row.values();
        if (values.size() != header.columns().size()) {
            return broken(
                    row.number(),
                    "The row has %d columns and the header has %d: a value that holds a '%s' must stand in quotation marks."
                            .formatted(
                                    values.size(),
                                    header.columns().size(),
                                    header.dialect().delimiter()));
        }
        String id = id(values);
        if (id.isEmpty()) {
            return broken(
                    row.number(),
                    "The row has nothing in the column '%s', which identifies it."
                            .formatted(header.columns().get(header.idColumn())));
        }
        int twin = seen.rowOf(id, row.number());
        return twin == 0 || twin == row.number()
                ? new RecordChange.Present(id, version, fields(row, fields))
                : broken(
                        row.number(),
                        "The id '%s' is that of row %d already; of several rows with one id the first counts."
                                .formatted(id, twin));
    }

    /** Remembers a row that was read before. */
    void skip(CsvRow.Values row) {
        if (row.values().size() == header.columns().size() && !id(row.values()).isEmpty()) {
            seen.rowOf(id(row.values()), row.number());
        }
    }

    RecordChange broken(long number, String reason) {
        return new RecordChange.Unreadable("row " + number, version, reason);
    }

    private String id(List<String> values) {
        return values.get(header.idColumn()).strip();
    }

    private Map<String, String> fields(CsvRow.Values row, Set<String> wanted) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.columns().size(); i++) {
            String value = row.values().get(i).strip();
            if (!value.isEmpty() && wanted.contains(header.columns().get(i))) {
                fields.put(header.columns().get(i), value);
            }
        }
        if (wanted.contains(CsvConnectorFactory.ROW_NUMBER)) {
            fields.put(CsvConnectorFactory.ROW_NUMBER, Long.toString(row.number()));
        }
        return fields;
    }
}
