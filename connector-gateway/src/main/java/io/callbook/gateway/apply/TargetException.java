package io.callbook.gateway.apply;

import org.jspecify.annotations.Nullable;

/** Why a target carried out no batch. Messages are for administrators. */
public abstract sealed class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TargetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** It cannot be reached or has a problem of its own: later it may work. */
    public static final class Unavailable extends TargetException {
        private static final long serialVersionUID = 1L;

        /** Says what happened. */
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** It refuses: a person has to do something. */
    public static final class Refused extends TargetException {
        private static final long serialVersionUID = 1L;

        /** Says what it refuses and what to do. */
        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
