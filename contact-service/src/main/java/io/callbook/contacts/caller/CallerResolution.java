package io.callbook.contacts.caller;

import io.callbook.contacts.account.AccountDirectory;
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
import io.callbook.contacts.platform.UnitOfWork;
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

    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final ContactUnit unit;
    private final Suppressions suppressions;
    private final CallerConfig config;

    /** Works in transactions of its own. */
    public CallerResolution(
            AccountDirectory accounts,
            UnitOfWork unitOfWork,
            ContactUnit unit,
            Suppressions suppressions,
            CallerConfig config) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.unit = unit;
        this.suppressions = suppressions;
        this.config = config;
    }

    /** The contacts of a number, one of them created if there was none. */
    public Uni<ResolvedCaller> resolve(CallerQuestion question, Authorship by) {
        return accounts.getDefaultRegion(question.accountId())
                .chain(() -> unitOfWork.read(question.accountId(), c -> findSettled(c, question)))
                .chain(found ->
                        found.isEmpty()
                                ? unit.run(
                                        question.accountId(),
                                        editing -> getOrCreate(editing, question, by))
                                : known(found));
    }

    private static Uni<ResolvedCaller> known(List<Contact> found) {
        return Uni.createFrom().item(new ResolvedCaller(found, false, false));
    }

    /** Nothing as well if the reserved id still stands for nothing. */
    private Uni<List<Contact>> findSettled(SqlConnection connection, CallerQuestion question) {
        return find(connection, question)
                .chain(found ->
                        found.isEmpty() || question.reservedId().isEmpty()
                                ? Uni.createFrom().item(found)
                                : reserved(connection, question)
                                        .isFree()
                                        .map(free -> free ? List.of() : found));
    }

    private Uni<ResolvedCaller> getOrCreate(
            Editing editing, CallerQuestion question, Authorship by) {
        return editing.connection()
                .preparedQuery(LOCK)
                .execute(Tuple.of(question.accountId(), CallerForms.canonical(question.e164())))
                .chain(() -> find(editing.connection(), question))
                .chain(found ->
                        found.isEmpty()
                                ? createUnlessErased(editing, question, by)
                                : settle(editing, question, found));
    }

    /** The reserved id leads to the first of the contacts, unless it stands for something. */
    private static Uni<ResolvedCaller> settle(
            Editing editing, CallerQuestion question, List<Contact> found) {
        if (question.reservedId().isEmpty() || found.isEmpty()) {
            return known(found);
        }
        ReservedId reserved = reserved(editing.connection(), question);
        return reserved.isFreeForUs()
                .chain(free ->
                        free
                                ? leadTo(editing, reserved, found.getFirst())
                                : Uni.createFrom().voidItem())
                .chain(() -> known(found));
    }

    /** The contact is locked, so that it does not end meanwhile. */
    private static Uni<Void> leadTo(Editing editing, ReservedId reserved, Contact first) {
        return editing.getItselfForChange(first.contactId())
                .onFailure(CallFailure.class)
                .transform(gone -> new ConcurrentChange("The caller's contact ended"))
                .chain(contact -> reserved.leadTo(contact.contactId()));
    }

    private static ReservedId reserved(SqlConnection connection, CallerQuestion question) {
        return new ReservedId(
                connection, question.accountId(), question.reservedId().orElseThrow());
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
            Editing editing, CallerQuestion question, Authorship by) {
        Set<String> numbers = new HashSet<>();
        for (String form : CallerForms.of(question.e164())) {
            numbers.add(IdentifyingValues.phone(form, ""));
            numbers.add(IdentifyingValues.phone(form, question.extension()));
        }
        return suppressions
                .among(editing.connection(), editing.rules(), numbers)
                .chain(suppressed ->
                        suppressed.isEmpty()
                                ? createUnlessKeyed(editing, question, by)
                                : Uni.createFrom()
                                        .item(new ResolvedCaller(List.of(), false, true)));
    }

    /** A number that is only somebody's fax may still be that contact's primary key. */
    private Uni<ResolvedCaller> createUnlessKeyed(
            Editing editing, CallerQuestion question, Authorship by) {
        Set<String> key =
                editing.rules()
                        .key()
                        .valueOf(fields(question), List.of())
                        .map(Set::of)
                        .orElse(Set.of());
        return ContactReader.keyOwners(editing.connection(), editing.accountId(), key)
                .chain(owners ->
                        owners.isEmpty()
                                ? create(editing, question, by)
                                : ContactReader.byIds(
                                                editing.connection(),
                                                editing.accountId(),
                                                owners.values())
                                        .map(found -> List.copyOf(found.values()))
                                        .chain(found -> settle(editing, question, found)));
    }

    private Uni<ResolvedCaller> create(Editing editing, CallerQuestion question, Authorship by) {
        return freeId(editing.connection(), question)
                .map(id -> newContact(id, question))
                .call(contact -> editing.writer().write(ContactWrites.of(contact), by))
                .chain(() -> find(editing.connection(), question))
                .map(contacts -> new ResolvedCaller(contacts, true, false));
    }

    /** The reserved id, unless it stands for something. */
    private static Uni<UUID> freeId(SqlConnection connection, CallerQuestion question) {
        return question.reservedId().isEmpty()
                ? Uni.createFrom().item(ContactIds.next())
                : reserved(connection, question)
                        .isFreeForUs()
                        .map(free -> free ? question.reservedId().get() : ContactIds.next());
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
}
