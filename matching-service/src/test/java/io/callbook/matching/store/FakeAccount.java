package io.callbook.matching.store;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationChange;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.WatchChangesResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One account: its contacts and organizations, its log of changes, and who watches them. */
final class FakeAccount {
    final String id;
    private final Map<String, Contact> contacts = new TreeMap<>();
    private final Map<String, Organization> organizations = new TreeMap<>();

    /** Each with one change. */
    private final List<WatchChangesResponse> log = new ArrayList<>();

    private final List<Consumer<WatchChangesResponse>> watchers = new ArrayList<>();
    private Account settings;
    private int forgotten;
    private boolean silent;

    FakeAccount(String id, String defaultRegion) {
        this.id = id;
        this.settings =
                Account.newBuilder().setAccountId(id).setDefaultRegion(defaultRegion).build();
    }

    synchronized void put(Contact contact) {
        contacts.put(contact.getContactId(), contact);
        append(ContactChange.newBuilder().setContactId(contact.getContactId()).setContact(contact));
    }

    synchronized void delete(String contactId) {
        contacts.remove(contactId);
        append(ContactChange.newBuilder().setContactId(contactId));
    }

    synchronized void put(Organization organization) {
        String organizationId = organization.getOrganizationId();
        organizations.put(organizationId, organization);
        append(
                OrganizationChange.newBuilder()
                        .setOrganizationId(organizationId)
                        .setOrganization(organization));
    }

    synchronized void deleteOrganization(String organizationId) {
        organizations.remove(organizationId);
        append(OrganizationChange.newBuilder().setOrganizationId(organizationId));
    }

    /** Tells the watchers, as something that is in no log. */
    synchronized void change(Account changed) {
        settings = changed;
        tell(WatchChangesResponse.newBuilder().setAccount(changed).build());
    }

    synchronized Account settings() {
        return settings;
    }

    /** Whether somebody watches, so that what is silenced from now on is not told later. */
    synchronized boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** From now on changes are not told to watchers. */
    synchronized void fallSilent() {
        silent = true;
    }

    /** Throws the log away: all positions until now are too old. */
    synchronized void forget() {
        forgotten = log.size() + 1;
        log.add(WatchChangesResponse.getDefaultInstance());
    }

    synchronized int position() {
        return log.size();
    }

    synchronized List<Contact> all() {
        return List.copyOf(contacts.values());
    }

    /** Those with numbers, as a snapshot has them. */
    synchronized List<Organization> organizationsWithNumbers() {
        return organizations.values().stream().filter(o -> o.getPhonesCount() > 0).toList();
    }

    synchronized List<Contact> withNumber(String e164) {
        return contacts.values().stream()
                .filter(contact -> contact.getPhonesList().stream().anyMatch(has(e164)))
                .sorted(Comparator.comparing(Contact::getContactId))
                .toList();
    }

    private static java.util.function.Predicate<Phone> has(String e164) {
        return phone -> phone.getE164().equals(e164);
    }

    /**
     * Tells the settings, all changes after a position, and later ones; false if the position is
     * too old.
     */
    synchronized boolean watch(int position, Consumer<WatchChangesResponse> watcher) {
        if (position < forgotten) {
            return false;
        }
        watcher.accept(WatchChangesResponse.newBuilder().setAccount(settings).build());
        log.subList(position, log.size()).forEach(watcher);
        watchers.add(watcher);
        return true;
    }

    synchronized void unwatch(Consumer<WatchChangesResponse> watcher) {
        watchers.remove(watcher);
    }

    private void append(ContactChange.Builder change) {
        append(WatchChangesResponse.newBuilder().addChanges(change).build());
    }

    private void append(OrganizationChange.Builder change) {
        append(WatchChangesResponse.newBuilder().addOrganizationChanges(change).build());
    }

    private void append(WatchChangesResponse change) {
        log.add(change);
        tell(change);
    }

    private void tell(WatchChangesResponse message) {
        if (!silent) {
            List.copyOf(watchers).forEach(watcher -> watcher.accept(message));
        }
    }
}
