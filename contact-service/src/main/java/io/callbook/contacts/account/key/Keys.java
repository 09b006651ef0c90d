package io.callbook.contacts.account.key;

import io.callbook.contacts.account.key.AccountKey.Settings;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes, lists, ends and recognises the keys of accounts (ACC-4). */
@ApplicationScoped
public class Keys {
    private final UnitOfWork unitOfWork;

    /** Works on the store. */
    public Keys(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * A new key with its secret, which nobody can read again.
     *
     * @param key as stored
     * @param secret for the one who asked
     */
    public record NewKey(AccountKey key, String secret) {}

    /** Makes a key of an account that exists. */
    public Uni<NewKey> create(String accountId, Settings settings, String maker) {
        KeySecret secret = KeySecret.create(accountId);
        Tuple values =
                Tuple.from(
                        List.of(
                                accountId,
                                secret.keyId(),
                                settings.name(),
                                KeyTable.names(settings.roles()),
                                Buffer.buffer(secret.hash()),
                                maker));
        values.addValue(settings.expiresAt().map(Keys::column).orElse(null));
        return unitOfWork
                .run(accountId, store -> store.preparedQuery(KeyTable.INSERT).execute(values))
                .map(KeyTable::read)
                .map(rows -> new NewKey(inserted(rows), secret.text()));
    }

    /** The account's keys, newest first. */
    public Uni<List<AccountKey>> list(String accountId) {
        return unitOfWork
                .read(
                        accountId,
                        store -> store.preparedQuery(KeyTable.LIST).execute(Tuple.of(accountId)))
                .map(KeyTable::read);
    }

    /** Ends a key for good; fails with KEY_NOT_FOUND if there is none. */
    public Uni<AccountKey> revoke(String accountId, String keyId) {
        if (!KeySecret.isKeyId(keyId)) {
            return Uni.createFrom().failure(notFound());
        }
        return unitOfWork
                .run(
                        accountId,
                        store ->
                                store.preparedQuery(KeyTable.REVOKE)
                                        .execute(Tuple.of(accountId, keyId)))
                .map(KeyTable::read)
                .map(rows -> rows.stream().findFirst().orElseThrow(Keys::notFound));
    }

    /** The key in force that a text is the secret of; nothing if there is none. */
    public Uni<Optional<AccountKey>> find(String text) {
        KeySecret secret = KeySecret.parse(text).orElse(null);
        if (secret == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Tuple key = Tuple.of(secret.accountId(), secret.keyId());
        return unitOfWork
                .read(
                        secret.accountId(),
                        store -> store.preparedQuery(KeyTable.VERIFY).execute(key))
                .map(rows -> recognised(rows, secret));
    }

    private static Optional<AccountKey> recognised(RowSet<Row> rows, KeySecret secret) {
        byte[] hash = secret.hash();
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> MessageDigest.isEqual(hash, hash(row)))
                .map(KeyTable::read)
                .findFirst();
    }

    private static byte[] hash(Row row) {
        return row.getDelegate().getBuffer("secret_hash").getBytes();
    }

    private static OffsetDateTime column(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static AccountKey inserted(List<AccountKey> rows) {
        return rows.stream()
                .findFirst()
                .orElseThrow(() ->
                        CallFailure.invalid(
                                "account_id",
                                "names an account that has 100 keys in force: revoke those that"
                                        + " nobody uses"));
    }

    /** The failure of a call that names a key, or shows a secret, that there is not. */
    public static CallFailure notFound() {
        return new CallFailure(
                Reason.KEY_NOT_FOUND,
                "There is no such key: AccountService.ListAccountKeys shows those that there are.");
    }
}
