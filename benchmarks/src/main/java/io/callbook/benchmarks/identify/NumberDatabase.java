package io.callbook.benchmarks.identify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callbook.benchmarks.process.StoreDatabase;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A PostgreSQL with one table of the same numbers, each with all that an answer needs. */
final class NumberDatabase implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /** The whole table fits; its server's default would be 128 MB. Only read once it is filled. */
    private static final Map<String, String> SETTINGS =
            Map.of("shared_buffers", "2GB", "fsync", "off", "autovacuum", "off");

    private final StoreDatabase database;

    private NumberDatabase(StoreDatabase database) {
        this.database = database;
    }

    static NumberDatabase start(int contacts) throws IOException, SQLException {
        NumberDatabase numbers = new NumberDatabase(StoreDatabase.start(SETTINGS));
        numbers.fill(contacts);
        return numbers;
    }

    /** How the baseline connects. */
    String uri() {
        Map<String, String> settings = database.settings();
        return "postgresql://%s:%s@%s"
                .formatted(
                        settings.get("CALLBOOK_DATABASE_USERNAME"),
                        settings.get("CALLBOOK_DATABASE_PASSWORD"),
                        settings.get("CALLBOOK_DATABASE_ADDRESS"));
    }

    private void fill(int contacts) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table phone_number (account_id text not null, e164 text not null,"
                            + " contact_id uuid not null, display_name text not null,"
                            + " organization text not null, external_id text not null)");
            copy(connection, contacts);
            statement.execute(
                    "create index phone_number__account_id_e164_idx"
                            + " on phone_number (account_id, e164)");
            statement.execute("grant select on phone_number to public");
        }
        database.settle();
    }

    private static void copy(Connection connection, int contacts) throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy phone_number from stdin");
        StringBuilder text = new StringBuilder(BUFFER + 1000);
        for (int ordinal = 0; ordinal < contacts; ordinal++) {
            for (int which = 0; which < SyntheticContacts.numberCount(ordinal); which++) {
                line(text, ordinal, which);
            }
            if (text.length() >= BUFFER || ordinal == contacts - 1) {
                byte[] part = text.toString().getBytes(UTF_8);
                copy.writeToCopy(part, 0, part.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** None of the values has a character that COPY would want escaped. */
    private static void line(StringBuilder text, int ordinal, int which) {
        text.append(SyntheticContacts.ACCOUNT).append('\t');
        text.append(SyntheticContacts.number(ordinal, which)).append('\t');
        text.append(SyntheticContacts.id(ordinal)).append('\t');
        text.append(SyntheticContacts.displayName(ordinal)).append('\t');
        text.append(SyntheticContacts.organization(ordinal)).append('\t');
        text.append(SyntheticContacts.externalId(ordinal)).append('\n');
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
