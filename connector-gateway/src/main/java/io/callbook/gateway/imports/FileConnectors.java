package io.callbook.gateway.imports;

import io.callbook.gateway.csv.CsvConnectorFactory;
import io.callbook.gateway.csv.CsvContent;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import java.util.HashMap;
import java.util.Map;

/** Opens stored files as connectors. */
final class FileConnectors {
    private FileConnectors() {}

    static Connector open(
            CsvContent content, String accountId, String source, long importId, String idColumn) {
        String id = Long.toString(importId);
        Map<String, String> settings = new HashMap<>();
        settings.put(CsvConnectorFactory.CONTENT, id);
        settings.put(CsvConnectorFactory.SEQUENCE, id);
        if (!idColumn.isEmpty()) {
            settings.put(CsvConnectorFactory.ID_COLUMN, idColumn);
        }
        return new CsvConnectorFactory(content)
                .open(new ConnectionSettings(accountId, source, settings, Map.of()));
    }
}
