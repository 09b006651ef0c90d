package io.callbook.contacts.contact;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.ContactGuard.Proposal;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.DetailsReader;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.KnownDetails.Understood;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactComposer;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.EndedContact;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes contacts one at a time. */
@ApplicationScoped
public class ContactEdits {
    private final ContactUnit unit;
    private final ContactGuard guard;
    private final ContactComposer composer = new ContactComposer();

    ContactEdits(ContactUnit unit, ContactGuard guard) {
        this.unit = unit;
        this.guard = guard;
    }

    /** Creates a contact; answers with the first one if the request is repeated. */
    Uni<Contact> create(String accountId, ContactDraft draft, Authorship by, RequestKey request) {
        UUID id = ContactIds.next();
        return unit.run(
                accountId,
                editing ->
                        editing.once(request, id, () -> insert(editing, id, draft, by))
                                .chain(editing::get));
    }

    private Uni<Void> insert(Editing editing, UUID id, ContactDraft draft, Authorship by) {
        return understand(editing, draft.input())
                .map(input -> composer.compose(input.input(), regions(editing, input)))
                .chain(fields -> insert(editing, id, draft, fields, by));
    }

    private Uni<Void> insert(
            Editing editing, UUID id, ContactDraft draft, ContactFields fields, Authorship by) {
        NewContact created =
                NewContact.first(id, fields, draft.references(), draft.aliases(), draft.origin());
        Proposal proposal =
                new Proposal(id, fields, created.references(), created.aliases(), null, null);
        return guard.require(editing.connection(), editing.rules(), proposal)
                .chain(() -> editing.writer().write(ContactWrites.of(created), by));
    }

    private static Uni<Understood> understand(Editing editing, ContactInput input) {
        return DetailsReader.read(editing.connection(), editing.accountId(), List.of(input))
                .map(known -> known.understand(input))
                .invoke(understood -> requireNone(understood.faults()));
    }

    private static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("contact")).toList());
        }
    }

    /** Changes a contact, unless it already is so or the request is repeated. */
    Uni<Contact> update(
            ContactId contact, ContactUpdate update, Authorship by, RequestKey request) {
        return unit.run(
                contact.accountId(),
                editing ->
                        editing.getForChange(contact.contactId())
                                .chain(before ->
                                        editing.once(
                                                request,
                                                before.contactId(),
                                                () -> {
                                                    requireVersion(before, update.version());
                                                    return changed(editing, before, update)
                                                            .chain(change ->
                                                                    apply(editing, change, by));
                                                }))
                                .chain(editing::get));
    }

    /** Changes the fields of a contact by a function, unless the request is repeated. */
    public Uni<Contact> change(
            ContactId contact,
            UnaryOperator<ContactFields> change,
            Authorship by,
            RequestKey request) {
        return unit.run(
                contact.accountId(),
                editing ->
                        editing.getForChange(contact.contactId())
                                .chain(before ->
                                        editing.once(
                                                request,
                                                before.contactId(),
                                                () -> apply(editing, changed(before, change), by)))
                                .chain(editing::get));
    }

    private static ContactChange changed(Contact before, UnaryOperator<ContactFields> change) {
        return ContactChange.update(
                before, change.apply(before.fields()), before.references(), before.aliases());
    }

    private Uni<ContactChange> changed(Editing editing, Contact before, ContactUpdate update) {
        ContactInput input = update.appliedTo(before.fields());
        requireNone(ContactRules.check(input));
        return understand(editing, input)
                .map(understood ->
                        ContactChange.update(
                                before,
                                composer.compose(
                                        understood.input(),
                                        regions(editing, understood),
                                        before.fields()),
                                update.referencesAfter(before),
                                update.aliasesAfter(before)));
    }

    private Uni<Void> apply(Editing editing, ContactChange change, Authorship by) {
        if (!change.isNeeded()) {
            return Uni.createFrom().voidItem();
        }
        Proposal proposal =
                new Proposal(
                        change.contactId(),
                        change.fields(),
                        change.references(),
                        change.aliases(),
                        change.before(),
                        null);
        return guard.require(editing.connection(), editing.rules(), proposal)
                .chain(() -> editing.writer().write(ContactWrites.of(change), by));
    }

    /** Deletes a contact, unless the request is repeated. */
    Uni<Void> delete(ContactId contact, long version, Authorship by, RequestKey request) {
        return unit.run(
                contact.accountId(),
                editing ->
                        editing.once(
                                        request,
                                        contact.contactId(),
                                        () -> delete(editing, contact.contactId(), version, by))
                                .replaceWithVoid());
    }

    private static Uni<Void> delete(Editing editing, UUID contactId, long version, Authorship by) {
        return editing.getItselfForChange(contactId)
                .invoke(contact -> requireVersion(contact, version))
                .chain(contact ->
                        editing.writer()
                                .write(ContactWrites.of(new EndedContact(contact, null)), by));
    }

    private static RegionChain regions(Editing editing, Understood input) {
        return RegionChain.none()
                .then(
                        AccountRules.region(input.region()).orElse(null),
                        RegionRule.ORGANIZATION_COUNTRY)
                .then(editing.rules().defaultRegion(), RegionRule.ACCOUNT_DEFAULT);
    }

    private static void requireVersion(Contact contact, long version) {
        if (version != 0 && version != contact.version()) {
            throw ContactFailures.versionConflict(version, contact.version());
        }
    }
}
