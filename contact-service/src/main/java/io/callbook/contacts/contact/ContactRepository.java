package io.callbook.contacts.contact;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.model.Reference;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored contacts, one at a time, for changing them. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactEntity, ContactKey> {
    private static final String OWNER_OF =
            """
            select cast(contact_id as text) from contact_reference
             where account_id = :accountId and connection_id = :connectionId
               and object_type = :objectType and external_id = :externalId
            """;

    private static final String BURY =
            """
            insert into contact_tombstone (account_id, contact_id, deleted_at)
            values (:accountId, :contactId, now())
            """;

    /** The whole contact, locked until the transaction ends. */
    Uni<ContactEntity> getForChange(ContactKey key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ContactFailures.notFound(key.contactId().toString()))
                .call(contact -> Mutiny.fetch(contact.phones))
                .call(contact -> Mutiny.fetch(contact.emails))
                .call(contact -> Mutiny.fetch(contact.references));
    }

    /** Writes a contact's rows and appends that to the log of changes. */
    Uni<ContactEntity> store(ContactEntity contact) {
        return persistAndFlush(contact).call(stored -> append(stored.key));
    }

    /** Removes a contact's rows, keeps its id from being used again, and logs that. */
    Uni<Void> remove(ContactEntity contact) {
        return delete(contact)
                .chain(this::flush)
                .chain(() -> execute(BURY, contact.key))
                .chain(() -> append(contact.key));
    }

    /** Fails if another contact has one of the references. */
    Uni<Void> requireFree(ContactKey key, List<Reference> references) {
        Uni<Void> checked = Uni.createFrom().voidItem();
        for (Reference reference : references) {
            checked = checked.chain(() -> requireFree(key, reference));
        }
        return checked;
    }

    private Uni<Void> requireFree(ContactKey key, Reference reference) {
        return getSession()
                .chain(session -> ownerOf(session, key.accountId(), reference))
                .invoke(owner -> {
                    if (owner != null && !owner.equals(key.contactId().toString())) {
                        throw ContactFailures.referenceTaken(reference, owner);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<String> ownerOf(
            Mutiny.Session session, String accountId, Reference reference) {
        return session.createNativeQuery(OWNER_OF, String.class)
                .setParameter("accountId", accountId)
                .setParameter("connectionId", reference.connectionId())
                .setParameter("objectType", reference.objectType())
                .setParameter("externalId", reference.externalId())
                .getSingleResultOrNull();
    }

    private Uni<Void> append(ContactKey key) {
        return execute(ChangeLog.APPEND_ONE, key);
    }

    private Uni<Void> execute(String statement, ContactKey key) {
        UUID contactId = key.contactId();
        return getSession()
                .chain(session ->
                        session.createNativeQuery(statement)
                                .setParameter("accountId", key.accountId())
                                .setParameter("contactId", contactId)
                                .executeUpdate())
                .replaceWithVoid();
    }
}
