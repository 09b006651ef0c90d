package io.callbook.gateway.csv;

import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.gateway.spi.SettingDescription;
import java.util.List;

/**
 * Opens files. A file is not a connection that an administrator makes: whoever imports one opens it
 * here with where its content is kept.
 */
public final class CsvConnectorFactory implements ConnectorFactory {
    /** The type of these connectors. */
    public static final String TYPE = "csv";

    /** The one object type that a file has. */
    public static final String OBJECT_TYPE = "Row";

    /**
     * A field besides the columns: the row's number as a spreadsheet shows it, the header being row
     * 1. An unreadable row's id is {@code row} and this number.
     */
    public static final String ROW_NUMBER = "#row";

    /** The setting that says which content is read. */
    public static final String CONTENT = "content";

    /** The setting that names the column which identifies a row. */
    public static final String ID_COLUMN = "idColumn";

    /** The setting that tells a newer file of the same source from an older one: a number. */
    public static final String SEQUENCE = "sequence";

    private static final int PAGE_SIZE = 1_000;

    private final CsvContent content;
    private final int pageSize;

    /** Reads files from where they are kept. */
    public CsvConnectorFactory(CsvContent content) {
        this(content, PAGE_SIZE);
    }

    CsvConnectorFactory(CsvContent content, int pageSize) {
        this.content = content;
        this.pageSize = pageSize;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<SettingDescription> settings() {
        return List.of(
                new SettingDescription(CONTENT, false, true, "which content is read."),
                new SettingDescription(
                        ID_COLUMN,
                        false,
                        false,
                        "the column that identifies a row; otherwise the first named ID or ending"
                                + " in ID."),
                new SettingDescription(
                        SEQUENCE, false, false, "greater for a newer file of the same source."));
    }

    @Override
    public Connector open(ConnectionSettings settings) {
        String sequence = settings.find(SEQUENCE).orElse("0");
        if (!sequence.matches("\\d{1,18}")) {
            throw new ConnectorException.InvalidSettings(
                    SEQUENCE, "'sequence' must be a number of at most 18 digits.");
        }
        CsvFile file =
                new CsvFile(
                        content,
                        settings.accountId(),
                        settings.get(CONTENT),
                        settings.find(ID_COLUMN));
        String version = "%018d".formatted(Long.parseLong(sequence));
        return new CsvConnector(file, version, pageSize);
    }
}
