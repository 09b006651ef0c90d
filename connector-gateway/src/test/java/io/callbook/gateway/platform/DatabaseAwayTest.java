package io.callbook.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.callbook.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    private final ProblemMapper mapper = new ProblemMapper();

    private static UnableToExecuteStatementException failed(SQLException cause) {
        return new UnableToExecuteStatementException(cause, null);
    }

    private static SQLException state(String state) {
        return new SQLException("No good.", state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void aLostConnectionIsADatabaseThatIsAway(String state) {
        assertThat(DatabaseAway.isCauseOf(failed(state(state)))).isTrue();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsADatabaseThatIsAway() {
        SQLException late = new SQLException("Sorry, acquisition timeout!");

        assertThat(DatabaseAway.isCauseOf(failed(late))).isTrue();
        assertThat(DatabaseAway.isCauseOf(failed(new SQLTransientConnectionException()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22021", "40001"})
    void aStatementThatIsRefusedIsAMistakeOfTheGateway(String state) {
        assertThat(DatabaseAway.isCauseOf(failed(state(state)))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException())).isFalse();
    }

    @Test
    void whoFindsTheDatabaseAwayIsToldToTryAgain() {
        Throwable refused =
                catchThrowable(() -> Jdbi.create("jdbc:postgresql://localhost:1/none").open());

        try (RestResponse<Problem> response = mapper.unexpected(refused)) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
            assertThat(response.getEntity().reason()).isEqualTo("UNAVAILABLE");
            assertThat(response.getEntity().detail())
                    .isEqualTo("The gateway's database does not answer: try again in a moment.");
        }
    }

    @Test
    void theLogHasOneLineWithTheReason() {
        ExtLogRecord event = event(failed(new SQLException("Gone.\nSee there.", "08006")));

        assertThat(new DatabaseAwayFilter().isLoggable(event)).isTrue();

        assertThat(event.getThrown()).isNull();
        assertThat(event.getMessage())
                .isEqualTo("100 % failed. The database does not answer: Gone.");
    }

    @Test
    void whateverElseFailsIsLoggedWithItsTrace() {
        ExtLogRecord event = event(failed(state("42601")));

        assertThat(new DatabaseAwayFilter().isLoggable(event)).isTrue();

        assertThat(event.getThrown()).isNotNull();
        assertThat(event.getMessage()).isEqualTo("%d %% failed.");
    }

    private static ExtLogRecord event(Throwable thrown) {
        ExtLogRecord event =
                new ExtLogRecord(
                        Level.SEVERE,
                        "%d %% failed.",
                        ExtLogRecord.FormatStyle.PRINTF,
                        DatabaseAwayTest.class.getName());
        event.setParameters(new Object[] {100});
        event.setThrown(thrown);
        return event;
    }
}
