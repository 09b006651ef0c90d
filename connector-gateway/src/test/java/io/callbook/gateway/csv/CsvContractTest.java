package io.callbook.gateway.csv;

import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorContractTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The csv connector is one like any other (CON-1). */
class CsvContractTest extends ConnectorContractTest {
    private static final int ROWS = 23;

    private final Map<String, Map<String, String>> truth = new TreeMap<>();
    private final MemoryContent content = new MemoryContent();

    CsvContractTest() {
        StringBuilder file = new StringBuilder("ID,Last Name,Phone\r\n");
        for (int i = 1; i <= ROWS; i++) {
            String name = i % 5 == 0 ? "Line 1\nLine \"%d\"".formatted(i) : "Name, " + i;
            String id = "C-%03d".formatted(i);
            truth.put(id, Map.of("Last Name", name, "Phone", "555-0" + i));
            file.append("%s,\"%s\",555-0%d\r\n".formatted(id, name.replace("\"", "\"\""), i));
        }
        content.put("file", file.toString());
        content.put("empty", "ID,Last Name,Phone\n");
    }

    @Override
    protected Map<String, Map<String, String>> truth() {
        return truth;
    }

    @Override
    protected Connector open() {
        return open("file");
    }

    private Connector open(String contentId) {
        return new CsvConnectorFactory(content, 5)
                .open(
                        new ConnectionSettings(
                                "acme",
                                "people",
                                Map.of(CsvConnectorFactory.CONTENT, contentId),
                                Map.of()));
    }

    @Override
    protected String objectType() {
        return CsvConnectorFactory.OBJECT_TYPE;
    }

    @Override
    protected List<String> fields() {
        return List.of("Last Name", "Phone");
    }

    @Override
    protected void change(String externalId) {
        throw new UnsupportedOperationException("A file does not change");
    }

    @Override
    protected void delete(String externalId) {
        throw new UnsupportedOperationException("A file does not change");
    }

    @Override
    protected void merge(String loser, String winner) {
        throw new UnsupportedOperationException("A file does not change");
    }

    @Override
    protected Optional<Empty> empty() {
        return Optional.of(new Empty(open("empty"), objectType()));
    }
}
