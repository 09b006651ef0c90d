package io.callbook.gateway.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer from a statement that it refuses. */
public final class DatabaseAway {
    /** SQLStates: PostgreSQL stores no NUL, in texts and in JSON. */
    private static final Set<String> NUL = Set.of("22021", "22P05");

    /** SQLState: the connection failed. */
    private static final String CONNECTION = "08";

    /** SQLState: an operator intervened, as when the server goes down or comes up. */
    private static final String INTERVENTION = "57";

    /** What Agroal says, without an SQLState, when no connection became free in time. */
    private static final String NO_CONNECTION = "acquisition timeout";

    private DatabaseAway() {}

    /** Whether this failed because the database does not answer. */
    public static boolean isCauseOf(Throwable failure) {
        return chain(failure)
                .anyMatch(each ->
                        each instanceof ConnectionException
                                || (each instanceof SQLException sql && isAway(sql)));
    }

    /** Whether the statement was refused because a text in it has the character NUL. */
    static boolean isRefusalOfNul(Throwable failure) {
        return chain(failure)
                .anyMatch(each ->
                        each instanceof SQLException sql && NUL.contains(text(sql.getSQLState())));
    }

    /** Why it does not answer, in one line, for the log. */
    public static String reason(Throwable failure) {
        Optional<String> driver =
                chain(failure)
                        .filter(SQLException.class::isInstance)
                        .map(Throwable::getMessage)
                        .reduce((_, deeper) -> deeper);
        return driver.or(() -> Optional.ofNullable(failure.getMessage()))
                .flatMap(message -> message.lines().findFirst())
                .orElse("it does not say why");
    }

    private static boolean isAway(SQLException failure) {
        String state = text(failure.getSQLState());
        return state.startsWith(CONNECTION)
                || state.startsWith(INTERVENTION)
                || failure instanceof SQLTransientConnectionException
                || text(failure.getMessage()).toLowerCase(Locale.ROOT).contains(NO_CONNECTION);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Throwable::getCause)
                .takeWhile(each -> each != null)
                .limit(20);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
