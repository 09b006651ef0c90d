package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.DatabasePassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The services' role and databases. */
final class Databases {
    /** The server's superuser; the services are not. */
    static final String ADMINISTRATOR = "postgres";

    private static final String ROLE = "callbook";

    /** What contact-service's statements run as: the role that row-level security binds. */
    private static final String STORE_ROLE = "callbook_store";

    private static final List<String> NAMES = List.of("contacts", "gateway");

    private final int port;
    private final DatabasePassword password;

    Databases(int port, DatabasePassword password) {
        this.port = port;
        this.password = password;
    }

    boolean isReachable() {
        if (!password.exists()) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Creates what is missing. */
    void create() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", ROLE)) {
                // The password is made of hexadecimal digits, so it cannot end the literal.
                statement.execute(
                        "create role " + ROLE + " login password '" + password.get() + "'");
            }
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", STORE_ROLE)) {
                statement.execute("create role " + STORE_ROLE + " nologin");
            }
            statement.execute("grant " + STORE_ROLE + " to " + ROLE);
            for (String name : NAMES) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + ROLE);
                }
            }
        } catch (SQLException e) {
            throw new Problem("Cannot create the databases: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMINISTRATOR);
        properties.setProperty("password", password.get());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        Connection connection =
                new Driver()
                        .connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        if (connection == null) {
            throw new SQLException("the driver does not know its own address");
        }
        return connection;
    }
}
