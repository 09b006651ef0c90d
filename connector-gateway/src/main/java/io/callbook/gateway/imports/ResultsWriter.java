package io.callbook.gateway.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes the results of an import as CSV, a line for each row of the file. */
@Singleton
final class ResultsWriter {
    private static final int PAGE = 1_000;

    private final RowRepository rows;

    ResultsWriter(RowRepository rows) {
        this.rows = rows;
    }

    void write(ImportFile file, OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("row", "id", "outcome", "contactId", "reason");
        long after = 0;
        List<ImportRow> page = rows.list(file, after, PAGE);
        while (!page.isEmpty()) {
            for (ImportRow row : page) {
                write(csv, row);
            }
            after = page.getLast().number();
            page = rows.list(file, after, PAGE);
        }
        csv.flush();
        text.flush();
    }

    private static void write(CsvWriter csv, ImportRow row) {
        csv.writeRecord(
                Long.toString(row.number()),
                row.externalId().orElse(""),
                row.outcome().map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("waiting"),
                row.contactId().orElse(""),
                row.reason().orElse(""));
    }
}
