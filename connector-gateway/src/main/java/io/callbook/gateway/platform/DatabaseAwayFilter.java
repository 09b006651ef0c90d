package io.callbook.gateway.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line for each attempt that finds the database away, whoever logs it: the scheduler
 * tries every second, and its stack traces would bury everything else.
 */
@LoggingFilter(name = "database-away")
public final class DatabaseAwayFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord event) {
        @Nullable Throwable thrown = event.getThrown();
        if (thrown != null && DatabaseAway.isCauseOf(thrown)) {
            shorten(ExtLogRecord.wrap(event), thrown);
        }
        return true;
    }

    /** The record knows how its message is formatted; what replaces this is for formatters only. */
    @SuppressWarnings("deprecation")
    private static void shorten(ExtLogRecord event, Throwable thrown) {
        event.setMessage(
                "%s The database does not answer: %s"
                        .formatted(event.getFormattedMessage(), DatabaseAway.reason(thrown)),
                ExtLogRecord.FormatStyle.NO_FORMAT);
        event.setThrown(null);
    }
}
