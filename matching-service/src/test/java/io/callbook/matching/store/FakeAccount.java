package io.callbook.matching.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.Phone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One account: its contacts, its log of changes, and who watches them. */
final class FakeAccount {
    final String id;
    final String defaultRegion;
    private final Map<String, Contact> contacts = new TreeMap<>();
    private final List<ContactChange> log = new ArrayList<>();
    private final List<Consumer<ContactChange>> watchers = new ArrayList<>();
    private int forgotten;
    private boolean silent;

    FakeAccount(String id, String defaultRegion) {
        this.id = id;
        this.defaultRegion = defaultRegion;
    }

    synchronized void put(Contact contact) {
        contacts.put(contact.getContactId(), contact);
        append(
                ContactChange.newBuilder()
                        .setContactId(contact.getContactId())
                        .setContact(contact)
                        .build());
    }

    synchronized void delete(String contactId) {
        contacts.remove(contactId);
        append(ContactChange.newBuilder().setContactId(contactId).build());
    }

    /** From now on changes are not told to watchers. */
    synchronized void fallSilent() {
        silent = true;
    }

    /** Throws the log away: all positions until now are too old. */
    synchronized void forget() {
        forgotten = log.size() + 1;
        log.add(ContactChange.getDefaultInstance());
    }

    synchronized int position() {
        return log.size();
    }

    synchronized List<Contact> all() {
        return List.copyOf(contacts.values());
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

    /** Tells all changes after a position, and later ones; false if the position is too old. */
    synchronized boolean watch(int position, Consumer<ContactChange> watcher) {
        if (position < forgotten) {
            return false;
        }
        log.subList(position, log.size()).forEach(watcher);
        watchers.add(watcher);
        return true;
    }

    synchronized void unwatch(Consumer<ContactChange> watcher) {
        watchers.remove(watcher);
    }

    private void append(ContactChange change) {
        log.add(change);
        if (!silent) {
            List.copyOf(watchers).forEach(watcher -> watcher.accept(change));
        }
    }
}
