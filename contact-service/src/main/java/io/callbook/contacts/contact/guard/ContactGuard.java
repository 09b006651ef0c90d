package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.failure.CallFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refuses what a single contact must not become. */
@ApplicationScoped
public class ContactGuard {
    private final Suppressions suppressions;

    ContactGuard(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * What a writer wants a contact to be.
     *
     * @param contactId which
     * @param fields what it shall say
     * @param references the records that it shall stand for
     * @param aliases ids of gone records that shall stand for it
     * @param before as it is; null if it does not exist
     * @param giver the contact that hands references over in the same write; null if none does
     */
    public record Proposal(
            UUID contactId,
            ContactFields fields,
            List<Reference> references,
            List<Reference> aliases,
            @Nullable Contact before,
            @Nullable UUID giver) {
        /** Copies the references. */
        public Proposal {
            references = List.copyOf(references);
            aliases = List.copyOf(aliases);
        }

        private boolean isForeign(UUID owner) {
            return !owner.equals(contactId) && !owner.equals(giver);
        }
    }

    /** Fails if the references, the primary key or the suppression list forbid it. */
    public Uni<Void> require(SqlConnection connection, WriteRules rules, Proposal wanted) {
        return requireReferences(connection, rules, wanted)
                .chain(() -> requireKey(connection, rules, wanted))
                .chain(() -> requireUnsuppressed(connection, rules, wanted));
    }

    private static Uni<Void> requireReferences(
            SqlConnection connection, WriteRules rules, Proposal wanted) {
        Set<Reference> all = new HashSet<>(wanted.references());
        all.addAll(wanted.aliases());
        if (wanted.before() != null) {
            wanted.before().references().forEach(all::remove);
            wanted.before().aliases().forEach(all::remove);
        }
        return ContactReader.owners(connection, rules.accountId(), all)
                .invoke(owners -> requireOwn(owners, wanted))
                .replaceWithVoid();
    }

    private static void requireOwn(Map<Reference, UUID> owners, Proposal wanted) {
        owners.forEach((reference, owner) -> {
            if (wanted.isForeign(owner)) {
                throw ContactFailures.referenceTaken(reference, owner);
            }
        });
    }

    private static Uni<Void> requireKey(
            SqlConnection connection, WriteRules rules, Proposal wanted) {
        if (!rules.key().isDemanded()) {
            return Uni.createFrom().voidItem();
        }
        Optional<String> value = rules.key().valueOf(wanted.fields(), wanted.references());
        if (value.isEmpty()) {
            return mayLackKey(rules, wanted)
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .failure(
                                    CallFailure.invalid(
                                            "contact", ContactFailures.keyMissing(rules.key())));
        }
        return ContactReader.keyOwners(connection, rules.accountId(), List.of(value.get()))
                .invoke(owners ->
                        owners.values().stream()
                                .filter(wanted::isForeign)
                                .forEach(owner -> {
                                    throw ContactFailures.keyTaken(rules.key(), owner);
                                }))
                .replaceWithVoid();
    }

    /** One that never had the key, because a call created it, may go on without. */
    private static boolean mayLackKey(WriteRules rules, Proposal wanted) {
        Contact before = wanted.before();
        return before != null
                && rules.key().valueOf(before.fields(), before.references()).isEmpty();
    }

    private Uni<Void> requireUnsuppressed(
            SqlConnection connection, WriteRules rules, Proposal wanted) {
        return requireUnsuppressed(connection, rules, valuesOf(rules, wanted));
    }

    /** Fails if the suppression list forbids a contact that says this. */
    public Uni<Void> requireUnsuppressed(
            SqlConnection connection, WriteRules rules, ContactState state) {
        return requireUnsuppressed(
                connection,
                rules,
                suspicious(rules, state.fields(), state.references(), state.aliases()));
    }

    private Uni<Void> requireUnsuppressed(
            SqlConnection connection, WriteRules rules, Set<String> values) {
        return suppressions
                .among(connection, rules, values)
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw ContactFailures.suppressed();
                    }
                })
                .replaceWithVoid();
    }

    private static Set<String> valuesOf(WriteRules rules, Proposal wanted) {
        return rules.isSuppressing()
                ? suspicious(rules, wanted.fields(), wanted.references(), wanted.aliases())
                : Set.of();
    }

    /** All by which an erased person is known afterwards. */
    public static Set<String> values(
            WriteRules rules,
            ContactFields fields,
            List<Reference> references,
            List<Reference> aliases) {
        return withKey(
                IdentifyingValues.of(fields, references, aliases), rules, fields, references);
    }

    /** All by which a contact is held against the suppression list. */
    public static Set<String> suspicious(
            WriteRules rules,
            ContactFields fields,
            List<Reference> references,
            List<Reference> aliases) {
        return withKey(
                IdentifyingValues.suspiciousOf(fields, references, aliases),
                rules,
                fields,
                references);
    }

    private static Set<String> withKey(
            Set<String> values,
            WriteRules rules,
            ContactFields fields,
            List<Reference> references) {
        rules.key()
                .valueOf(fields, references)
                .ifPresent(key -> values.add(IdentifyingValues.key(key)));
        return values;
    }
}
