package io.callbook.gateway.plan;

import io.callbook.gateway.plan.Decision.Create;
import io.callbook.gateway.plan.Decision.Delete;
import io.callbook.gateway.plan.Decision.Exclude;
import io.callbook.gateway.plan.Decision.Fail;
import io.callbook.gateway.plan.Decision.Hold;
import io.callbook.gateway.plan.Decision.LinkOnly;
import io.callbook.gateway.plan.Decision.NoChange;
import io.callbook.gateway.plan.Decision.Update;
import io.callbook.gateway.spi.RecordChange;
import java.util.Optional;
import java.util.Set;

/** Decides what is to be done with a record. The same arguments always give the same answer. */
public final class Planner {
    private Planner() {}

    /**
     * What is to be done with a record.
     *
     * @param config the sync's
     * @param record what the CRM last said
     * @param link what the sync knows of the record, if it has met it before
     * @param matches what was found around it
     */
    public static Decision decide(
            SyncConfig config, SourceRecord record, Optional<Link> link, Matches matches) {
        Optional<ObjectMapping> mapping =
                Optional.ofNullable(config.mappings().get(record.objectType()));
        if (mapping.isEmpty()) {
            return new Exclude(Reasons.typeOff(record.objectType()));
        }
        if (!config.synchronizeContacts()) {
            return new Exclude(Reasons.contactsOff());
        }
        return switch (record.change()) {
            case RecordChange.Unreadable unreadable ->
                    new Fail(Reasons.unreadable(unreadable.reason()));
            case RecordChange.Deleted _ -> deleted(config, link, matches.winner());
            case RecordChange.Present present ->
                    present(config, mapping.get(), present, link, matches);
        };
    }

    private static Decision deleted(SyncConfig config, Optional<Link> link, Matches.Winner winner) {
        if (link.isEmpty() || !link.get().isLinked()) {
            return new NoChange();
        }
        if (!config.synchronizeDeletedContacts()) {
            return new Exclude(Reasons.deletionsOff());
        }
        return switch (winner) {
            case NONE, LINKED, DELETED -> new Delete();
            case MISSING -> new Hold(Reasons.winnerMissing());
        };
    }

    private static Decision present(
            SyncConfig config,
            ObjectMapping mapping,
            RecordChange.Present record,
            Optional<Link> link,
            Matches matches) {
        if (Drafting.isRetired(mapping, record)) {
            return new Exclude(Reasons.retired());
        }
        ContactDraft draft = Drafting.draft(mapping, record);
        PhoneCheck check = new PhoneCheck(config.regions(), draft.region());
        return switch (config.phoneRule()) {
            case REQUIRE ->
                    check.anyDialable(draft.phones())
                            ? write(draft, link, matches)
                            : new Exclude(Reasons.phoneMissing());
            case KEEP_RECORD -> write(draft, link, matches);
            case REJECT_FIELD ->
                    write(draft.withPhones(check.dialable(draft.phones())), link, matches);
            case REJECT_RECORD ->
                    check.firstUnusable(draft.phones())
                            .map(phone -> Drafting.fieldOf(mapping, record, phone))
                            .<Decision>map(field -> new Fail(Reasons.phoneUnreadable(field)))
                            .orElseGet(() -> write(draft, link, matches));
        };
    }

    private static Decision write(ContactDraft draft, Optional<Link> link, Matches matches) {
        if (!draft.hasName() && draft.phones().isEmpty()) {
            return new Fail(Reasons.nothingToCall());
        }
        return link.filter(Link::isLinked)
                .map(known -> update(draft, known))
                .orElseGet(() -> connect(draft, matches));
    }

    private static Decision update(ContactDraft draft, Link link) {
        Set<String> changes = DraftChanges.between(link.lastSynced(), draft);
        if (!changes.isEmpty()) {
            return new Update(draft, changes, Optional.empty());
        }
        return link.state() == LinkState.IN_SYNC
                ? new NoChange()
                : new LinkOnly(link.contactId().orElseThrow(), draft);
    }

    private static Decision connect(ContactDraft draft, Matches matches) {
        return switch (matches.contactIds().size()) {
            case 0 -> new Create(draft);
            case 1 ->
                    new Update(
                            draft,
                            DraftChanges.between(Optional.empty(), draft),
                            Optional.of(matches.contactIds().getFirst()));
            default -> new Fail(Reasons.severalMatches(matches.contactIds().size()));
        };
    }
}
