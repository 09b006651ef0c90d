package io.callbook.contacts.caller;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.Suppressions;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.CallerForms;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.ConcurrentChange;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds who has a number, or creates a contact for it. Simultaneous questions about one number are
 * serialised by a lock in the database, so that all replicas together create one contact (MAT-2).
 */
@ApplicationScoped
public class CallerResolution {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 0))";

    private final ContactUnit unit;
    private final Suppressions suppressions;
    private final CallerConfig config;

    /** Works in transactions of its own. */
    public CallerResolution(ContactUnit unit, Suppressions suppressions, CallerConfig config) {
        this.unit = unit;
        this.suppressions = suppressions;
        this.config = config;
    }

    /** The contacts of a number, one of them created if there was none. */
    public Uni<ResolvedCaller> resolve(CallerQuestion question, Authorship by) {
        if (!AccountRules.isAccountId(question.accountId())) {
            return Uni.createFrom().failure(AccountRules.notFound(question.accountId()));
        }
        return unit.run(
                question.accountId(),
                connection -> ask(connection, question),
                (editing, known) ->
                        known.contacts().isEmpty()
                                ? createUnlessErased(editing, question, known, by)
                                : settle(editing, question, known));
    }

    /** Sent together; the database looks only after it has the locks. */
    private Uni<Known> ask(SqlConnection connection, CallerQuestion question) {
        Tuple caller = Tuple.of(question.accountId(), CallerForms.canonical(question.e164()));
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(LOCK).execute(caller),
                        Uni.createFrom().deferred(() -> find(connection, question)),
                        Uni.createFrom().deferred(() -> isFreeForUs(connection, question)))
                .with((locked, contacts, free) -> new Known(contacts, free));
    }

    /** Whether there is a reserved id that stands for nothing yet. */
    private static Uni<Boolean> isFreeForUs(SqlConnection connection, CallerQuestion question) {
        return question.reservedId()
                .map(id -> reserved(connection, question, id).isFreeForUs())
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /** The reserved id leads to the first of the contacts, unless it stands for something. */
    private static Uni<ResolvedCaller> settle(
            Editing editing, CallerQuestion question, Known known) {
        Uni<Void> settled =
                known.reservedIsFree()
                        ? leadTo(
                                editing,
                                reserved(
                                        editing.connection(),
                                        question,
                                        question.reservedId().orElseThrow()),
                                known.contacts().getFirst())
                        : Uni.createFrom().voidItem();
        return settled.replaceWith(new ResolvedCaller(known.contacts(), false, false));
    }

    /** The contact is locked, so that it does not end meanwhile. */
    private static Uni<Void> leadTo(Editing editing, ReservedId reserved, Contact first) {
        return editing.getItselfForChange(first.contactId())
                .onFailure(CallFailure.class)
                .transform(gone -> new ConcurrentChange("The caller's contact ended"))
                .chain(contact -> reserved.leadTo(contact.contactId()));
    }

    private static ReservedId reserved(SqlConnection connection, CallerQuestion question, UUID id) {
        return new ReservedId(connection, question.accountId(), id);
    }

    private Uni<List<Contact>> find(SqlConnection connection, CallerQuestion question) {
        return ContactReader.byNumber(
                connection,
                question.accountId(),
                CallerForms.of(question.e164()),
                PhoneKind.FAX.code(),
                config.maxContacts());
    }

    private Uni<ResolvedCaller> createUnlessErased(
            Editing editing, CallerQuestion question, Known known, Authorship by) {
        Set<String> numbers = new HashSet<>();
        for (String form : CallerForms.of(question.e164())) {
            numbers.add(IdentifyingValues.phone(form, ""));
            numbers.add(IdentifyingValues.phone(form, question.extension()));
        }
        return suppressions
                .among(editing.connection(), editing.rules(), numbers)
                .chain(suppressed ->
                        suppressed.isEmpty()
                                ? createUnlessKeyed(editing, question, known, by)
                                : Uni.createFrom()
                                        .item(new ResolvedCaller(List.of(), false, true)));
    }

    /** A number that is only somebody's fax may still be that contact's primary key. */
    private Uni<ResolvedCaller> createUnlessKeyed(
            Editing editing, CallerQuestion question, Known known, Authorship by) {
        Set<String> key =
                editing.rules()
                        .key()
                        .valueOf(fields(question), List.of())
                        .map(Set::of)
                        .orElse(Set.of());
        return ContactReader.keyOwners(editing.connection(), editing.accountId(), key)
                .chain(owners ->
                        owners.isEmpty()
                                ? create(editing, question, known, by)
                                : ContactReader.byIds(
                                                editing.connection(),
                                                editing.accountId(),
                                                owners.values())
                                        .map(found -> List.copyOf(found.values()))
                                        .chain(found ->
                                                settleKeyed(editing, question, known, found)));
    }

    /** The owner of the key may have ended since. */
    private static Uni<ResolvedCaller> settleKeyed(
            Editing editing, CallerQuestion question, Known known, List<Contact> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(new ResolvedCaller(found, false, false))
                : settle(editing, question, new Known(found, known.reservedIsFree()));
    }

    /** The contact is read where it is written: what it says comes from the database. */
    private Uni<ResolvedCaller> create(
            Editing editing, CallerQuestion question, Known known, Authorship by) {
        UUID id = known.reservedIsFree() ? question.reservedId().orElseThrow() : ContactIds.next();
        ContactWrites writes = ContactWrites.of(newContact(id, question));
        return Uni.combine()
                .all()
                .unis(
                        editing.writer().write(writes, by),
                        Uni.createFrom().deferred(() -> find(editing.connection(), question)))
                .with((written, contacts) -> new ResolvedCaller(contacts, true, false));
    }

    private static NewContact newContact(UUID id, CallerQuestion question) {
        return NewContact.first(id, fields(question), List.of(), List.of(), ContactOrigin.CALL);
    }

    private static ContactFields fields(CallerQuestion question) {
        Phone phone =
                new Phone(
                        question.written(),
                        question.e164(),
                        question.extension(),
                        PhoneKind.UNSPECIFIED,
                        RegionRule.OWN_COUNTRY_CODE);
        return new ContactFields(
                question.e164(), true, "", "", "", List.of(phone), List.of(), ContactDetails.NONE);
    }

    /**
     * What there is while nobody else can create a contact for the number.
     *
     * @param contacts that have it
     * @param reservedIsFree whether there is a reserved id that stands for nothing yet
     */
    private record Known(List<Contact> contacts, boolean reservedIsFree) {}
}
