package io.callbook.contacts.platform;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Tells the database's failures apart. */
public final class StoreTrouble {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Shutting down, starting up, or out of connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private StoreTrouble() {}

    /** Whether the same unit of work may succeed if it is run again at once. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrentChange || isConflictState(stateOf(cause))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement that would rather fail than wait found a lock taken. */
    public static boolean isLockTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (LOCK_NOT_AVAILABLE.equals(stateOf(cause))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database cannot be reached, rather than refusing what it was asked. */
    public static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isLostConnection(cause) || isAwayState(stateOf(cause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflictState(@Nullable String state) {
        return SERIALIZATION_FAILURE.equals(state)
                || DEADLOCK_DETECTED.equals(state)
                || UNIQUE_VIOLATION.equals(state);
    }

    private static boolean isAwayState(@Nullable String state) {
        return state != null && (AWAY.contains(state) || state.startsWith("08"));
    }

    private static boolean isLostConnection(Throwable failure) {
        // The pool reports its time limit as a bare NoStackTraceThrowable.
        return failure instanceof IOException
                || failure instanceof ClosedConnectionException
                || failure instanceof TimeoutException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable;
    }

    private static @Nullable String stateOf(Throwable failure) {
        return switch (failure) {
            case PgException refused -> refused.getSqlState();
            case ConstraintViolationException refused -> refused.getSQLState();
            default -> null;
        };
    }
}
