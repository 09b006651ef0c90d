package io.callbook.matching.feed;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.index.OrganizationIndex;
import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

/** What one snapshot and the changes since then say about an account. Has one writer. */
final class AccountContent {
    private final String accountId;
    private volatile AccountIndex index = new AccountIndex();
    private final OrganizationIndex organizations = new OrganizationIndex();
    private volatile AccountSettings settings = AccountSettings.ofRegion("");

    AccountContent(String accountId) {
        this.accountId = accountId;
    }

    AccountIndex index() {
        return index;
    }

    OrganizationIndex organizations() {
        return organizations;
    }

    AccountSettings settings() {
        return settings;
    }

    void take(SnapshotPart part) {
        takeSettings(
                part.settings() == null && !part.defaultRegion().isEmpty()
                        ? AccountSettings.ofRegion(part.defaultRegion())
                        : part.settings());
        part.organizations().forEach(organizations::put);
        part.contacts().forEach(this::put);
    }

    void take(ChangesPart part) {
        takeSettings(part.settings());
        for (ChangesPart.OrganizationChange change : part.organizations()) {
            if (change.organization() == null) {
                organizations.remove(change.organizationId());
            } else {
                organizations.put(change.organization());
            }
        }
        for (ChangesPart.Change change : part.changes()) {
            if (change.contact() == null) {
                index.remove(change.contactId());
            } else {
                put(change.contact());
            }
        }
    }

    /** Whether other settings ask for an index that holds something else. */
    boolean holdsFor(AccountSettings told) {
        return told.matching().tailDigits() == index.tailDigits()
                && told.matchAttributes().equals(settings.matchAttributes());
    }

    /** The settings precede all contacts, so that the index is made for them. */
    private void takeSettings(@Nullable AccountSettings told) {
        if (told != null) {
            if (index.tailDigits() != told.matching().tailDigits()) {
                index = new AccountIndex(told.matching().tailDigits());
            }
            settings = told;
        }
    }

    private void put(ContactEntry contact) {
        try {
            index.put(contact.keepingAttributes(settings.matchAttributes()));
        } catch (IllegalArgumentException unusable) {
            Log.warnf(
                    "Contact %s of account %s cannot be indexed: %s",
                    contact.id(), accountId, unusable.getMessage());
        }
    }
}
