package io.callbook.contacts.consent;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.platform.AccountLock;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Declares, reads and changes the topics of accounts. */
@ApplicationScoped
class Topics {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    Topics(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    Uni<List<Topic>> list(String accountId) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId, connection -> rows(connection, accountId).all()));
    }

    Uni<Topic> get(TopicKey key) {
        return accounts.getDefaultRegion(key.accountId())
                .chain(() ->
                        unitOfWork.read(
                                key.accountId(),
                                connection -> read(rows(connection, key.accountId()), key)));
    }

    /** Declares a topic; answers with the first one if the request is repeated. */
    Uni<Topic> create(TopicKey key, TopicWords words, RequestKey request) {
        TopicRules.requireCode(key.code());
        TopicRules.require(words);
        return change(key, request, rows -> create(rows, key, words));
    }

    private static Uni<Void> create(TopicRows rows, TopicKey key, TopicWords words) {
        return rows.all()
                .invoke(topics -> requireRoom(topics, key))
                .chain(() -> rows.insert(key.code(), words));
    }

    private static void requireRoom(List<Topic> topics, TopicKey key) {
        if (topics.stream().anyMatch(key::names)) {
            throw TopicRules.exists(key.code());
        }
        if (topics.size() >= TopicRules.MAX_TOPICS) {
            throw TopicRules.tooMany();
        }
    }

    /** Changes a topic, unless it already is so or the request is repeated. */
    Uni<Topic> update(TopicKey key, TopicUpdate update, RequestKey request) {
        return change(key, request, rows -> update(rows, key, update));
    }

    private static Uni<Void> update(TopicRows rows, TopicKey key, TopicUpdate update) {
        return lock(rows, key, update.version())
                .chain(before -> {
                    TopicWords after = update.appliedTo(before.words());
                    TopicRules.require(after);
                    return after.equals(before.words())
                            ? Uni.createFrom().voidItem()
                            : rows.update(key.code(), after);
                });
    }

    private Uni<Topic> change(
            TopicKey key, RequestKey request, Function<TopicRows, Uni<Void>> work) {
        return accounts.getDefaultRegion(key.accountId())
                .chain(() ->
                        unitOfWork.run(
                                key.accountId(),
                                connection -> {
                                    TopicRows rows = rows(connection, key.accountId());
                                    return once(connection, key, request, () -> work.apply(rows))
                                            .chain(() -> read(rows, key));
                                }));
    }

    /** Deletes a topic about which nobody decided, unless the request is repeated. */
    Uni<Void> delete(TopicKey key, long version, RequestKey request) {
        return accounts.getDefaultRegion(key.accountId())
                .chain(() ->
                        unitOfWork.run(
                                key.accountId(),
                                connection ->
                                        // No writer of contacts is under way meanwhile.
                                        AccountLock.exclusive(connection, key.accountId())
                                                .chain(() ->
                                                        once(
                                                                connection,
                                                                key,
                                                                request,
                                                                () ->
                                                                        delete(
                                                                                rows(
                                                                                        connection,
                                                                                        key
                                                                                                .accountId()),
                                                                                key,
                                                                                version)))));
    }

    private static Uni<Void> delete(TopicRows rows, TopicKey key, long version) {
        return lock(rows, key, version)
                .chain(topic -> rows.isInUse(topic.code()))
                .chain(used ->
                        used
                                ? Uni.createFrom().failure(TopicRules.inUse(key.code()))
                                : rows.delete(key.code()));
    }

    private static Uni<Topic> lock(TopicRows rows, TopicKey key, long version) {
        return rows.findForChange(key.code())
                .map(found -> found.orElseThrow(() -> TopicRules.notFound(key.code())))
                .invoke(topic -> {
                    if (version != 0 && version != topic.version()) {
                        throw TopicRules.versionConflict(version, topic.version());
                    }
                });
    }

    private static Uni<Topic> read(TopicRows rows, TopicKey key) {
        return rows.find(key.code())
                .map(found -> found.orElseThrow(() -> TopicRules.notFound(key.code())));
    }

    private static Uni<Void> once(
            SqlConnection connection, TopicKey key, RequestKey request, Supplier<Uni<Void>> work) {
        return RequestLog.claim(connection, key.accountId(), request, null)
                .chain(earlier -> earlier.isPresent() ? Uni.createFrom().voidItem() : work.get());
    }

    private static TopicRows rows(SqlConnection connection, String accountId) {
        return new TopicRows(connection, accountId);
    }
}
