package io.callbook.matching.failure;

/** The store has no such account. */
public final class AccountNotFoundException extends MatchingFailure {
    private static final long serialVersionUID = 1L;

    /** The account as the asker wrote it. */
    public AccountNotFoundException(String accountId) {
        super(
                "There is no account '%s'. Create it with AccountService.CreateAccount, or check the id."
                        .formatted(accountId));
    }
}
