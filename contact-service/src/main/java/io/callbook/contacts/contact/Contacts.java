package io.callbook.contacts.contact;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.ContactEdits.NewValues;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactComposer;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.UnitOfWork;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads contacts and changes them one at a time. */
@ApplicationScoped
class Contacts {
    private final AccountDirectory accounts;
    private final ContactEdits edits;
    private final UnitOfWork unitOfWork;
    private final ContactComposer composer = new ContactComposer();

    Contacts(AccountDirectory accounts, ContactEdits edits, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.edits = edits;
        this.unitOfWork = unitOfWork;
    }

    /** Those of the contacts that exist. */
    Uni<Map<UUID, Contact>> find(String accountId, Collection<UUID> contactIds) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId,
                                connection ->
                                        ContactReader.byIds(connection, accountId, contactIds)));
    }

    /** One page and, if there is a next page, its first contact. */
    Uni<List<Contact>> list(ContactList list) {
        return accounts.getDefaultRegion(list.accountId())
                .map(list::query)
                .chain(query ->
                        unitOfWork.read(
                                list.accountId(),
                                connection -> ContactReader.page(connection, query)));
    }

    Uni<Contact> create(
            String accountId,
            ContactInput input,
            List<Reference> references,
            ContactOrigin origin,
            RequestKey request) {
        ContactKey key = new ContactKey(accountId, ContactIds.next());
        return accounts.getDefaultRegion(accountId)
                .map(region -> composer.compose(input, regions(region)))
                .map(fields -> new NewValues(fields, references, origin))
                .chain(values -> UnitOfWork.repeating(() -> edits.create(key, values, request)));
    }

    Uni<Contact> update(ContactKey key, ContactUpdate update, RequestKey request) {
        return accounts.getDefaultRegion(key.accountId())
                .map(Contacts::regions)
                .chain(regions ->
                        UnitOfWork.repeating(() -> edits.update(key, update, regions, request)));
    }

    Uni<Void> delete(ContactKey key, long version, RequestKey request) {
        return accounts.getDefaultRegion(key.accountId())
                .chain(() -> UnitOfWork.repeating(() -> edits.delete(key, version, request)));
    }

    private static RegionChain regions(String defaultRegion) {
        return RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT);
    }
}
