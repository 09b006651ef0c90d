package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.merge.ContactMerging;
import io.callbook.contacts.contact.merge.KeptApart;
import io.callbook.contacts.contact.merge.MergeOrder;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactMerge;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.contact.model.MergeRules;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.StoreTrouble;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one contact of a group, in one transaction, if nothing speaks against it. */
@ApplicationScoped
class GroupMerging {
    // Ids in their text form compare as the database compares them.
    private static final Comparator<Contact> FIRST_CREATED =
            Comparator.comparing(Contact::createdAt)
                    .thenComparing(contact -> contact.contactId().toString());

    private final ContactUnit unit;
    private final ContactMerging merging;
    private final ContactGuard guard;

    GroupMerging(ContactUnit unit, ContactMerging merging, ContactGuard guard) {
        this.unit = unit;
        this.merging = merging;
        this.guard = guard;
    }

    /** Merges the group, or only says whether it would. */
    Uni<GroupVerdict> merge(DuplicateOrder order, DuplicateGroup group) {
        if (group.isTooLarge()) {
            return Uni.createFrom().item(new GroupVerdict.TooLarge());
        }
        return unit.run(order.accountId(), editing -> merge(editing, order, group))
                .onFailure(GroupMerging::leavesTheRestAlone)
                .recoverWithItem(new GroupVerdict.Refused());
    }

    /** Whether only this group cannot be merged, or only now, because of many other writers. */
    private static boolean leavesTheRestAlone(Throwable failure) {
        return failure instanceof CallFailure || StoreTrouble.isConflict(failure);
    }

    /** What speaks against it is found before anything is locked, and looked for again after. */
    private Uni<GroupVerdict> merge(Editing editing, DuplicateOrder order, DuplicateGroup group) {
        return judge(editing, order.rules(), group)
                .chain(verdict ->
                        verdict instanceof GroupVerdict.Merged && !order.isDryRun()
                                ? editing.writer()
                                        .lock(group.contactIds())
                                        .chain(() -> judge(editing, order.rules(), group))
                                        .call(locked -> write(editing, order, locked))
                                : Uni.createFrom().item(verdict));
    }

    private Uni<GroupVerdict> judge(
            Editing editing, List<DuplicateRule> rules, DuplicateGroup group) {
        return DuplicateSearch.connecting(
                        editing.connection(), editing.accountId(), rules, group.contactIds())
                .chain(connecting ->
                        connecting.isEmpty()
                                ? Uni.createFrom().item(new GroupVerdict.Refused())
                                : KeptApart.isAnyOf(
                                                editing.connection(),
                                                editing.accountId(),
                                                group.contactIds())
                                        .chain(apart ->
                                                apart
                                                        ? Uni.createFrom()
                                                                .item(new GroupVerdict.KeptApart())
                                                        : judge(editing, group, connecting)));
    }

    private Uni<GroupVerdict> judge(
            Editing editing, DuplicateGroup group, Set<DuplicateRule> connecting) {
        return ContactReader.byIds(editing.connection(), editing.accountId(), group.contactIds())
                .map(found -> found.values().stream().sorted(FIRST_CREATED).toList())
                .call(contacts -> requireMergeable(editing, contacts))
                .map(contacts -> new GroupVerdict.Merged(contacts, connecting));
    }

    private Uni<Void> requireMergeable(Editing editing, List<Contact> contacts) {
        requireOneKey(editing.rules().key(), contacts);
        ContactState together =
                contacts.stream()
                        .map(Contact::state)
                        .reduce(ContactMerge::merged)
                        .orElseThrow(() -> new IllegalStateException("A group without contacts"));
        MergeRules.require(together);
        return guard.requireUnsuppressed(editing.connection(), editing.rules(), together);
    }

    /** By the account's own word, contacts with different keys are different. */
    private static void requireOneKey(PrimaryKey key, Collection<Contact> contacts) {
        Set<String> values =
                contacts.stream()
                        .map(contact -> key.valueOf(contact.fields(), contact.references()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        if (key.isDemanded() && values.size() > 1) {
            throw CallFailure.invalid("rules", "would merge contacts with different primary keys");
        }
    }

    private Uni<Void> write(Editing editing, DuplicateOrder order, GroupVerdict verdict) {
        if (!(verdict instanceof GroupVerdict.Merged group)) {
            return Uni.createFrom().voidItem();
        }
        Contact survivor = group.contacts().getFirst();
        Authorship by = authorship(order, group.rules());
        return Multi.createFrom()
                .iterable(group.contacts().subList(1, group.contacts().size()))
                .onItem()
                .transformToUniAndConcatenate(merged ->
                        merging.merge(
                                editing,
                                new MergeOrder(
                                        order.accountId(),
                                        survivor.contactId(),
                                        merged.contactId(),
                                        0,
                                        merged.version()),
                                by))
                .collect()
                .last();
    }

    private static Authorship authorship(DuplicateOrder order, Set<DuplicateRule> rules) {
        String names =
                rules.stream()
                        .sorted()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
        String reason =
                rules.stream()
                        .sorted()
                        .map(DuplicateRule::described)
                        .collect(Collectors.joining(", ", "Merged by rule: ", ""));
        return new Authorship(
                order.actor(),
                "merge-rule:" + names,
                order.reason().isEmpty() ? reason : order.reason());
    }
}
