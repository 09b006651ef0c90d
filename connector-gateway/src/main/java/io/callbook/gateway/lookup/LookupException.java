package io.callbook.gateway.lookup;

import org.jspecify.annotations.Nullable;

/** Why a look-up has no answer. Messages are for people and hold no personal data. */
public abstract sealed class LookupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LookupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A field of the request is missing or malformed. */
    static final class InvalidField extends LookupException {
        private static final long serialVersionUID = 1L;

        private final String field;

        InvalidField(String field, String message) {
            super(message, null);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** There is no such account. */
    static final class AccountNotFound extends LookupException {
        private static final long serialVersionUID = 1L;

        AccountNotFound(String accountId) {
            super("There is no account '%s'. Check the id.".formatted(accountId), null);
        }
    }

    /** The account has no such connection. */
    static final class ConnectionNotFound extends LookupException {
        private static final long serialVersionUID = 1L;

        ConnectionNotFound(String connectionId) {
            super(
                    "The connection '%s' does not exist in this account.".formatted(connectionId),
                    null);
        }
    }

    /** The CRM has no such record, or a rule keeps it out. */
    static final class RecordNotFound extends LookupException {
        private static final long serialVersionUID = 1L;

        RecordNotFound(String message) {
            super(message, null);
        }
    }

    /** The CRM refuses or cannot be reached. */
    static final class SourceUnavailable extends LookupException {
        private static final long serialVersionUID = 1L;

        SourceUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The store, or the gateway's own database, cannot be reached. */
    static final class StoreUnavailable extends LookupException {
        private static final long serialVersionUID = 1L;

        StoreUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
