package io.callbook.contacts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at, and writes to, the database behind the service's back. */
public final class StoreSql {
    private StoreSql() {}

    /** A connection of the test's own. */
    public static Connection open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** The rows of a query, as text. */
    public static List<List<String>> rows(String query, Object... values) throws SQLException {
        try (Connection connection = open()) {
            return rows(connection, query, values);
        }
    }

    /** The rows of a query, as text. */
    public static List<List<String>> rows(Connection connection, String query, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.add(String.valueOf(found.getString(i)));
                        }
                        rows.add(row);
                    }
                }
            }
            return rows;
        }
    }
}
