package io.callbook.contacts.contact;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactLookup;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads contacts. */
@ApplicationScoped
class Contacts {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    Contacts(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    /** One contact; of a merged one its survivor. */
    Uni<Contact> get(String accountId, String contactId) {
        return accounts.getDefaultRegion(accountId)
                .map(region ->
                        ContactIds.parse(contactId)
                                .orElseThrow(() -> ContactFailures.notFound(contactId)))
                .chain(id ->
                        unitOfWork.read(
                                accountId,
                                connection -> ContactLookup.get(connection, accountId, id)));
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

    /** What became of ids. */
    Uni<Map<UUID, Resolved>> resolve(String accountId, Collection<UUID> contactIds) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId,
                                connection -> IdResolution.of(connection, accountId, contactIds)));
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
}
