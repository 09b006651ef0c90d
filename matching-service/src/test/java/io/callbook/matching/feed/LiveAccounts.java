package io.callbook.matching.feed;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Organization;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes accounts in memory without a store. */
public final class LiveAccounts {
    private LiveAccounts() {}

    /**
     * As from a snapshot and changes after it.
     *
     * @param states of contacts, in the order of the feed; later ones of a contact replace earlier
     * @param deleted ids of contacts that are deleted afterwards
     */
    public static LiveAccount of(
            Account settings,
            List<Organization> organizations,
            List<Contact> states,
            List<String> deleted) {
        AccountContent content = new AccountContent(settings.getAccountId());
        content.take(
                new SnapshotPart(
                        "1",
                        AccountSettingsProto.of(settings),
                        settings.getDefaultRegion(),
                        organizations.stream().map(OrganizationEntryProto::of).toList(),
                        states.stream().map(ContactEntryProto::of).toList(),
                        true));
        content.take(
                new ChangesPart(
                        "2",
                        null,
                        List.of(),
                        deleted.stream()
                                .map(id -> new ChangesPart.Change(UUID.fromString(id), null))
                                .toList(),
                        Instant.EPOCH));
        return new LiveAccount(settings.getAccountId(), content, Instant.EPOCH);
    }
}
