package io.callbook.gateway.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException.InvalidSettings;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordChange.Present;
import io.callbook.gateway.spi.RecordChange.Unreadable;
import io.callbook.gateway.spi.RecordPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvConnectorTest {
    private static final List<String> FIELDS =
            List.of("Name", "Phone", CsvConnectorFactory.ROW_NUMBER);

    private final MemoryContent content = new MemoryContent();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("PRJ-5: the delimiter is that of the header")
    void delimiterIsDetected(String delimiter) {
        String text = "ID,Name,Phone\n1,\"A , ; \t B\",555\n".replace(",N", delimiter + "N");
        text =
                text.replace("Name,P", "Name" + delimiter + "P")
                        .replace("1,\"", "1" + delimiter + "\"");
        text = text.replace("\",555", "\"" + delimiter + "555");

        assertThat(read(text))
                .containsExactly(present("1", Map.of("Name", "A , ; \t B", "Phone", "555"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lineEndsAndByteOrderMarkDoNotMatter(String end) {
        String text = String.join(end, "\uFEFFID,Name,Phone", "1,Zoë,555", "2,Bob,556");

        assertThat(read(text))
                .containsExactly(
                        present("1", Map.of("Name", "Zoë", "Phone", "555"), 2),
                        present("2", Map.of("Name", "Bob", "Phone", "556"), 3));
    }

    @Test
    void quotedValuesMayHoldQuotesDelimitersAndLines() {
        assertThat(read("ID,Name,Phone\n1,\"A \"\"B\"\", C\nD\",\"555\"\n2,5'10\" tall,\n"))
                .containsExactly(
                        present("1", Map.of("Name", "A \"B\", C\nD", "Phone", "555"), 2),
                        present("2", Map.of("Name", "5'10\" tall"), 3));
    }

    @Test
    void blankLinesAreNoRecordsButCount() {
        assertThat(read("ID,Name,Phone\n\n1,A,555\n   \n2,B,556\n\n"))
                .containsExactly(
                        present("1", Map.of("Name", "A", "Phone", "555"), 3),
                        present("2", Map.of("Name", "B", "Phone", "556"), 5));
    }

    @Test
    @DisplayName("PRJ-5: a bad row is reported with its number and reason, and reading goes on")
    void badRowsDoNotStopTheOthers() {
        List<RecordChange> changes =
                read(
                        """
                        ID,Name,Phone
                        1,A,555
                        2,too,many,columns
                        3,too few
                        ,no id,555
                        1,again,555
                        4,B,556
                        """);

        assertThat(changes)
                .extracting(RecordChange::externalId)
                .containsExactly("1", "row 3", "row 4", "row 5", "row 6", "4");
        assertThat(reasons(changes))
                .containsExactly(
                        "The row has 4 columns and the header has 3: a value that holds a ','"
                                + " must stand in quotation marks.",
                        "The row has 2 columns and the header has 3: a value that holds a ','"
                                + " must stand in quotation marks.",
                        "The row has nothing in the column 'ID', which identifies it.",
                        "The id '1' is that of row 2 already; of several rows with one id the"
                                + " first counts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // never closed
                "ID,Name,Phone\n1,A,555\n2,\"B,556\n3,C,557\n",
                // closed by the next quotation mark
                "ID,Name,Phone\n1,A,555\n2,\"B,556\n3,\"C\",557\n",
                // text after the closing one
                "ID,Name,Phone\n1,A,555\n2,\"B\" b,556\n3,C,557\n"
            })
    void unbalancedQuotesCostOneRow(String text) {
        List<RecordChange> changes = read(text);

        assertThat(changes).extracting(RecordChange::externalId).containsExactly("1", "row 3", "3");
        assertThat(reasons(changes).getFirst()).contains("quotation marks are not balanced");
    }

    @Test
    void aRowThatIsNotUtf8CostsOneRow() {
        content.put(
                "file",
                "ID,Name,Phone\n1,Zo\u00EB,555\n2,B,556\n".getBytes(StandardCharsets.ISO_8859_1));

        List<RecordChange> changes = readStored(Map.of(), 10);

        assertThat(changes).extracting(RecordChange::externalId).containsExactly("row 2", "2");
        assertThat(reasons(changes).getFirst()).contains("not UTF-8");
    }

    @Test
    void anEndlessLineCostsOneRow() {
        List<RecordChange> changes =
                read("ID,Name,Phone\n1," + "x".repeat(2_000_000) + ",5\n2,B,556\n");

        assertThat(changes).extracting(RecordChange::externalId).containsExactly("row 2", "2");
    }

    @Test
    void aDoubleIdIsSeenAcrossPagesAndRestarts() {
        content.put("file", "ID,Name,Phone\n1,A,1\n2,B,2\n3,C,3\n1,D,4\n2,E,5\n");

        List<RecordChange> changes = readStored(Map.of(), 2);

        assertThat(changes)
                .extracting(RecordChange::externalId)
                .containsExactly("1", "2", "3", "row 5", "row 6");
    }

    @Test
    void theFirstColumnNamedIdIdentifiesARow() {
        assertThat(read("Paid,Contact ID,Account ID\nyes,1,2\n"))
                .extracting(RecordChange::externalId)
                .containsExactly("1");
    }

    @Test
    void theIdColumnCanBeNamed() {
        content.put("file", "ID,Name,Phone\n1,A,555\n");

        assertThat(readStored(Map.of(CsvConnectorFactory.ID_COLUMN, "phone"), 10))
                .extracting(RecordChange::externalId)
                .containsExactly("555");
    }

    @Test
    void aFileWithoutIdColumnIsRefusedWithItsColumns() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> read("Name,Phone\nA,555\n"))
                .withMessage(
                        "The file has no column named 'ID', or ending in 'ID'. Name the one that"
                                + " identifies a row as 'idColumn'; the file has: Name, Phone.");
        content.put("file", "Name,Phone\nA,555\n");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> readStored(Map.of(CsvConnectorFactory.ID_COLUMN, "Key"), 10))
                .withMessageStartingWith("The file has no column 'Key'.");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertRefused("".getBytes(StandardCharsets.UTF_8), "The file is empty.");
        assertRefused("\nID\n".getBytes(StandardCharsets.UTF_8), "first line of the file is empty");
        assertRefused("ID,Name\n1,A\n".getBytes(StandardCharsets.UTF_16), "The file is UTF-16");
        assertRefused("ID,A,A\n".getBytes(StandardCharsets.UTF_8), "Two columns are named 'A'");
        assertRefused(new byte[] {'I', 'D', ',', (byte) 0xFF, '\n'}, "The header cannot be read.");
    }

    @Test
    void aNewerFileOfTheSameSourceHasAGreaterVersion() {
        content.put("file", "ID,Name,Phone\n1,A,555\n");

        String ninth =
                readStored(Map.of(CsvConnectorFactory.SEQUENCE, "9"), 1).getFirst().version();
        String tenth =
                readStored(Map.of(CsvConnectorFactory.SEQUENCE, "10"), 1).getFirst().version();

        assertThat(tenth).isGreaterThan(ninth);
    }

    @Test
    void progressIsEstimatedAndEndsRight() {
        StringBuilder text = new StringBuilder("ID,Name,Phone\n");
        for (int i = 100; i < 200; i++) {
            text.append(i).append(",Name,555\n");
        }
        content.put("file", text.toString());

        try (Connector connector = open(Map.of(), 10)) {
            RecordPage page = connector.fetch(request(Cursor.START));
            assertThat(page.estimatedTotal()).hasValue(100);
            while (!page.caughtUp()) {
                page = connector.fetch(request(page.next()));
            }
            assertThat(page.estimatedTotal()).hasValue(100);
        }
    }

    private void assertRefused(byte[] bytes, String message) {
        content.put("file", bytes);
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> readStored(Map.of(), 10))
                .withMessageContaining(message);
    }

    private List<RecordChange> read(String text) {
        content.put("file", text);
        return readStored(Map.of(), 10);
    }

    /** Each page by a new connector, as after a restart. */
    private List<RecordChange> readStored(Map<String, String> settings, int pageSize) {
        List<RecordChange> changes = new ArrayList<>();
        Cursor cursor = Cursor.START;
        boolean caughtUp = false;
        while (!caughtUp) {
            try (Connector connector = open(settings, pageSize)) {
                RecordPage page = connector.fetch(request(cursor));
                changes.addAll(page.changes());
                cursor = page.next();
                caughtUp = page.caughtUp();
            }
        }
        return changes;
    }

    private Connector open(Map<String, String> settings, int pageSize) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(CsvConnectorFactory.CONTENT, "file");
        return new CsvConnectorFactory(content, pageSize)
                .open(new ConnectionSettings("acme", "people", all, Map.of()));
    }

    private static FetchRequest request(Cursor cursor) {
        return new FetchRequest(CsvConnectorFactory.OBJECT_TYPE, FIELDS, cursor);
    }

    private static Present present(String id, Map<String, String> values, int row) {
        Map<String, String> fields = new HashMap<>(values);
        fields.put(CsvConnectorFactory.ROW_NUMBER, Integer.toString(row));
        return new Present(id, "000000000000000000", fields);
    }

    private static List<String> reasons(List<RecordChange> changes) {
        return changes.stream()
                .filter(Unreadable.class::isInstance)
                .map(change -> ((Unreadable) change).reason())
                .toList();
    }
}
