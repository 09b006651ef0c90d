package io.callbook.contacts.account;

import io.callbook.contacts.account.key.AccountKey;
import io.callbook.contacts.account.key.Keys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes, lists and ends keys, of accounts that exist only (ACC-4). */
@ApplicationScoped
class KeyAdministration {
    private final AccountDirectory accounts;
    private final Keys keys;

    KeyAdministration(AccountDirectory accounts, Keys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** Makes a key; the answer is all that ever has its secret. */
    Uni<Keys.NewKey> create(String accountId, AccountKey.Settings settings, String maker) {
        return accounts.getAccount(accountId)
                .chain(account -> keys.create(account.accountId(), settings, maker));
    }

    /** The account's keys, newest first. */
    Uni<List<AccountKey>> list(String accountId) {
        return accounts.getAccount(accountId).chain(account -> keys.list(account.accountId()));
    }

    /** Ends a key for good; repeating it changes nothing. */
    Uni<AccountKey> revoke(String accountId, String keyId) {
        return accounts.getAccount(accountId)
                .chain(account -> keys.revoke(account.accountId(), keyId));
    }

    /** The key in force that a text is the secret of; fails with KEY_NOT_FOUND if there is none. */
    Uni<AccountKey> verify(String secret) {
        return keys.find(secret).map(found -> found.orElseThrow(Keys::notFound));
    }
}
