package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactWriter;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;
import java.util.function.Supplier;

/** One transaction on an account's contacts, under the rules as they stand in it. */
public final class Editing {
    private final SqlConnection connection;
    private final WriteRules rules;
    private final ContactWriter writer;

    private Editing(SqlConnection connection, WriteRules rules) {
        this.connection = connection;
        this.rules = rules;
        this.writer =
                new ContactWriter(
                        connection, rules.accountId(), rules.key(), rules.hasReferenceCalls());
    }

    /** A transaction that holds the account's lock; the rules are read now. */
    public static Uni<Editing> under(SqlConnection connection, String accountId) {
        return WriteRulesReader.read(connection, accountId)
                .map(rules -> new Editing(connection, rules));
    }

    /** In its transaction. */
    public SqlConnection connection() {
        return connection;
    }

    /** Of the account. */
    public WriteRules rules() {
        return rules;
    }

    /** Writes the account's contacts. */
    public ContactWriter writer() {
        return writer;
    }

    /** Whose contacts. */
    public String accountId() {
        return rules.accountId();
    }

    /**
     * Works unless the request was carried out already.
     *
     * @param subject the contact that the request is about
     * @return the subject, or that of the first time
     */
    public Uni<UUID> once(RequestKey request, UUID subject, Supplier<Uni<Void>> work) {
        return RequestLog.claim(connection, accountId(), request, subject)
                .chain(earlier ->
                        earlier.isPresent()
                                ? Uni.createFrom().item(earlier.get().contactId().orElse(subject))
                                : work.get().replaceWith(subject));
    }

    /** The contact of an id; of a merged contact its survivor. */
    public Uni<Contact> get(UUID contactId) {
        return ContactLookup.get(connection, accountId(), contactId);
    }

    /** The same, locked until the transaction ends. */
    public Uni<Contact> getForChange(UUID contactId) {
        return ContactLookup.getForChange(connection, accountId(), writer, contactId);
    }

    /** The contact of exactly this id, locked until the transaction ends. */
    public Uni<Contact> getItselfForChange(UUID contactId) {
        return ContactLookup.getItselfForChange(connection, accountId(), writer, contactId);
    }
}
