package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactComposer;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.AccountScope;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.callbook.contacts.platform.StoreClock;
import io.callbook.numbers.RegionChain;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions that change one contact. */
@ApplicationScoped
class ContactEdits {
    private final ContactRepository contacts;
    private final ContactComposer composer = new ContactComposer();

    ContactEdits(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Creates a contact; answers with the first one if the request is repeated. */
    @WithTransaction
    Uni<Contact> create(ContactKey key, NewValues values, RequestKey request) {
        return enter(key)
                .chain(() -> claim(key, request))
                .chain(earlier ->
                        earlier.isPresent() ? readAgain(key, earlier.get()) : insert(key, values))
                .map(ContactEntity::toContact);
    }

    private Uni<ContactEntity> insert(ContactKey key, NewValues values) {
        return contacts.requireFree(key, values.references())
                .chain(this::now)
                .map(now -> newContact(key, values, now))
                .chain(contacts::store);
    }

    private static ContactEntity newContact(ContactKey key, NewValues values, Instant now) {
        ContactEntity contact = new ContactEntity(key, values.origin(), now);
        contact.change(values.fields(), values.references(), now);
        return contact;
    }

    /** Changes a contact, unless it already is so or the request is repeated. */
    @WithTransaction
    Uni<Contact> update(
            ContactKey key, ContactUpdate update, RegionChain regions, RequestKey request) {
        return enter(key)
                .chain(() -> contacts.getForChange(key))
                .call(contact ->
                        claim(key, request)
                                .chain(earlier ->
                                        earlier.isPresent()
                                                ? Uni.createFrom().voidItem()
                                                : apply(contact, update, regions)))
                .map(ContactEntity::toContact);
    }

    private Uni<Void> apply(ContactEntity entity, ContactUpdate update, RegionChain regions) {
        Contact before = entity.toContact();
        requireVersion(before, update.version());
        ContactInput input = update.appliedTo(before.fields());
        List<FieldViolation> faults = ContactRules.check(input);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("contact")).toList());
        }
        ContactFields fields = composer.compose(input, regions, before.fields().phones());
        List<Reference> references = update.appliedTo(before.references());
        if (fields.saysTheSameAs(before.fields()) && references.equals(before.references())) {
            return Uni.createFrom().voidItem();
        }
        return contacts.requireFree(entity.key, references)
                .chain(this::now)
                .invoke(now -> entity.change(fields, references, now))
                .chain(() -> contacts.store(entity))
                .replaceWithVoid();
    }

    /** Deletes a contact, unless the request is repeated. */
    @WithTransaction
    Uni<Void> delete(ContactKey key, long version, RequestKey request) {
        return enter(key)
                .chain(() -> claim(key, request))
                .chain(earlier ->
                        earlier.isPresent()
                                ? Uni.createFrom().voidItem()
                                : contacts.getForChange(key)
                                        .invoke(c -> requireVersion(c.toContact(), version))
                                        .chain(contacts::remove));
    }

    private Uni<Optional<RequestLog.Earlier>> claim(ContactKey key, RequestKey request) {
        return contacts.getSession()
                .chain(session ->
                        RequestLog.claim(session, key.accountId(), request, key.contactId()));
    }

    private Uni<ContactEntity> readAgain(ContactKey key, RequestLog.Earlier earlier) {
        UUID first = earlier.contactId().orElseThrow();
        return contacts.getForChange(new ContactKey(key.accountId(), first));
    }

    private Uni<Void> enter(ContactKey key) {
        return contacts.getSession().chain(s -> AccountScope.enter(s, key.accountId()));
    }

    private Uni<Instant> now() {
        return contacts.getSession().chain(StoreClock::now);
    }

    private static void requireVersion(Contact contact, long version) {
        if (version != 0 && version != contact.version()) {
            throw ContactFailures.versionConflict(version, contact.version());
        }
    }

    /**
     * A contact to create.
     *
     * @param fields all that is known
     * @param references the records that it stands for, each once, in their order
     * @param origin how it came to be
     */
    record NewValues(ContactFields fields, List<Reference> references, ContactOrigin origin) {
        /** Copies the references. */
        NewValues {
            references = List.copyOf(references);
        }
    }
}
