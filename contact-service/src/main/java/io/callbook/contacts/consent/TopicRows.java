package io.callbook.contacts.consent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored topics of an account, in the transaction of a connection. */
final class TopicRows {
    private static final String SELECT =
            """
            select account_id, topic_code, label, description, created_at, updated_at, version
              from consent_topic
             where account_id = $1
            """;

    private static final String ONE = SELECT + " and topic_key = $2";
    private static final String ALL = SELECT + " order by topic_key";

    private static final String INSERT =
            """
            insert into consent_topic (account_id, topic_key, topic_code, label, description,
                                       created_at, updated_at, version)
            values ($1, $2, $3, $4, $5, now(), now(), 1)
            """;

    private static final String UPDATE =
            """
            update consent_topic
               set label = $3, description = $4, updated_at = now(), version = version + 1
             where account_id = $1 and topic_key = $2
            """;

    private static final String DELETE =
            "delete from consent_topic where account_id = $1 and topic_key = $2";

    private static final String IN_USE =
            """
            select exists (
                select from contact
                 where account_id = $1 and details -> 'consents' ? $2)
            """;

    private final SqlConnection connection;
    private final String accountId;

    TopicRows(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    Uni<List<Topic>> all() {
        return connection.preparedQuery(ALL).execute(Tuple.of(accountId)).map(TopicRows::read);
    }

    Uni<Optional<Topic>> find(String code) {
        return find(ONE, code);
    }

    /** The topic, which stays until the transaction ends. */
    Uni<Optional<Topic>> findForUse(String code) {
        return find(ONE + " for key share", code);
    }

    /** The topic, locked until the transaction ends. */
    Uni<Optional<Topic>> findForChange(String code) {
        return find(ONE + " for update", code);
    }

    private Uni<Optional<Topic>> find(String statement, String code) {
        return code.indexOf('\0') >= 0
                ? Uni.createFrom().item(Optional.empty())
                : connection
                        .preparedQuery(statement)
                        .execute(key(code))
                        .map(rows -> read(rows).stream().findFirst());
    }

    Uni<Void> insert(String code, TopicWords words) {
        return execute(
                INSERT,
                key(code).addValue(code).addValue(words.label()).addValue(words.description()));
    }

    Uni<Void> update(String code, TopicWords words) {
        return execute(UPDATE, key(code).addValue(words.label()).addValue(words.description()));
    }

    Uni<Void> delete(String code) {
        return execute(DELETE, key(code));
    }

    /** Whether a contact has a decision about it. */
    Uni<Boolean> isInUse(String code) {
        return connection
                .preparedQuery(IN_USE)
                .execute(Tuple.of(accountId, code))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** When the transaction began. */
    Uni<Instant> now() {
        return connection
                .query("select now()")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    private Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private Tuple key(String code) {
        return Tuple.of(accountId, TopicRules.key(code));
    }

    private static List<Topic> read(RowSet<Row> rows) {
        List<Topic> topics = new ArrayList<>(rows.size());
        for (Row row : rows) {
            topics.add(
                    new Topic(
                            row.getString("account_id"),
                            row.getString("topic_code"),
                            new TopicWords(row.getString("label"), row.getString("description")),
                            row.getOffsetDateTime("created_at").toInstant(),
                            row.getOffsetDateTime("updated_at").toInstant(),
                            row.getLong("version")));
        }
        return topics;
    }
}
