package io.callbook.gateway.imports;

import io.callbook.gateway.csv.CsvConnectorFactory;
import io.callbook.gateway.spi.Capabilities;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a file and keeps, of the last page, which row each record stands in. The replica gets the
 * records only: where a row stands, and rows that are no records, belong to this import alone.
 */
final class RowConnector implements Connector {
    private final Connector file;
    private List<ImportRow> rows = List.of();

    RowConnector(Connector file) {
        this.file = file;
    }

    /** The rows of the last page, in order. */
    List<ImportRow> rows() {
        return rows;
    }

    @Override
    public RecordPage fetch(FetchRequest request) {
        List<String> fields = new ArrayList<>(request.fields());
        fields.add(CsvConnectorFactory.ROW_NUMBER);
        RecordPage page =
                file.fetch(new FetchRequest(request.objectType(), fields, request.cursor()));
        rows = page.changes().stream().map(RowConnector::row).toList();
        return new RecordPage(
                page.changes().stream()
                        .filter(RecordChange.Present.class::isInstance)
                        .map(RecordChange.Present.class::cast)
                        .<RecordChange>map(RowConnector::withoutRowNumber)
                        .toList(),
                page.next(),
                page.caughtUp(),
                page.estimatedTotal(),
                page.missingFields());
    }

    @Override
    public Capabilities capabilities() {
        return file.capabilities();
    }

    @Override
    public ObjectDescription describe(String objectType) {
        return file.describe(objectType);
    }

    @Override
    public List<ConnectionCheck> check() {
        return file.check();
    }

    @Override
    public void close() {
        file.close();
    }

    private static ImportRow row(RecordChange change) {
        return switch (change) {
            case RecordChange.Present present ->
                    ImportRow.waiting(
                            number(present.fields().get(CsvConnectorFactory.ROW_NUMBER)),
                            present.externalId());
            case RecordChange.Unreadable unreadable ->
                    ImportRow.unreadable(number(unreadable.externalId()), unreadable.reason());
            case RecordChange.Deleted _ ->
                    throw new IllegalStateException("A file does not delete records");
        };
    }

    private static RecordChange.Present withoutRowNumber(RecordChange.Present record) {
        Map<String, String> fields = new HashMap<>(record.fields());
        fields.remove(CsvConnectorFactory.ROW_NUMBER);
        return new RecordChange.Present(record.externalId(), record.version(), fields);
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
