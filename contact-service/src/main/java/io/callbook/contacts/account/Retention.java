package io.callbook.contacts.account;

/**
 * How long an account keeps what is over.
 *
 * @param historyDays days for which a contact's history is kept; 0 for ever
 * @param deletedDays days for which a deleted contact can be brought back; 0 for ever
 * @param callDays days for which calls and what agents chose in them are kept; 0 for ever
 */
public record Retention(int historyDays, int deletedDays, int callDays) {
    /** Everything for ever. */
    public static final Retention FOR_EVER = new Retention(0, 0, 0);
}
