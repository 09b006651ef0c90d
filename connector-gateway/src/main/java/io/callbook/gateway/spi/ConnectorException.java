package io.callbook.gateway.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a CRM could not be read or written. Messages are for administrators and hold no secrets. */
public abstract sealed class ConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether trying the same again later may help without a person. */
    public abstract boolean isRetryable();

    /** A setting is missing or malformed. */
    public static final class InvalidSettings extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** The name of the setting. */
        private final String setting;

        /** Names the setting and says what is wrong with it. */
        public InvalidSettings(String setting, String message) {
            super(message, null);
            this.setting = setting;
        }

        /** Which setting. */
        public String setting() {
            return setting;
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }

    /** The CRM refuses the credentials: a person must reconnect. */
    public static final class AuthRefused extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** Says what the CRM answered and what to do. */
        public AuthRefused(String message) {
            super(message, null);
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }

    /** The CRM refuses this operation, object or field: a person must grant it. */
    public static final class PermissionMissing extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** Names what is missing and how to grant it. */
        public PermissionMissing(String message) {
            super(message, null);
        }

        @Override
        public boolean isRetryable() {
            return false;
        }
    }

    /** The CRM asks to wait. */
    public static final class RateLimited extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** How long. */
        private final Duration retryAfter;

        /** Names the limit and how long to wait. */
        public RateLimited(String message, Duration retryAfter) {
            super(message, null);
            this.retryAfter = retryAfter;
        }

        /** How long to wait at least. */
        public Duration retryAfter() {
            return retryAfter;
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** The CRM cannot be reached, or answers with a failure of its own. */
    public static final class SourceUnavailable extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** Says what happened. */
        public SourceUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** The CRM no longer knows the cursor: enumerate again from the start. */
    public static final class CursorExpired extends ConnectorException {
        private static final long serialVersionUID = 1L;

        /** Says why. */
        public CursorExpired(String message) {
            super(message, null);
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }
}
