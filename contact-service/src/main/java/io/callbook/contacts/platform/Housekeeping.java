package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;

/** Something that is to be tidied up from time to time, account by account. */
public interface Housekeeping {
    /** Tidies up one account; doing it twice, or on two replicas at once, does no harm. */
    Uni<Void> tidy(String accountId);
}
