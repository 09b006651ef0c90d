package io.callbook.contacts.caller;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWriter;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.platform.UnitOfWork;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Finds who has a number, or creates a contact for it. Simultaneous questions about one number are
 * serialised by a lock in the database, so that all replicas together create one contact (MAT-2).
 */
@ApplicationScoped
public class CallerResolution {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 0))";

    private static final String IS_FREE =
            """
            select not exists (
                       select from contact where account_id = $1 and contact_id = $2)
               and not exists (
                       select from contact_tombstone where account_id = $1 and contact_id = $2)
            """;

    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final CallerConfig config;

    /** Works on the service's pool. */
    public CallerResolution(AccountDirectory accounts, UnitOfWork unitOfWork, CallerConfig config) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    /** The contacts of a number, one of them created if there was none. */
    public Uni<ResolvedCaller> resolve(CallerQuestion question) {
        return accounts.getDefaultRegion(question.accountId())
                .chain(() -> unitOfWork.read(question.accountId(), c -> find(c, question)))
                .chain(found ->
                        found.isEmpty()
                                ? unitOfWork.run(
                                        question.accountId(), c -> getOrCreate(c, question))
                                : Uni.createFrom().item(new ResolvedCaller(found, false)));
    }

    private Uni<ResolvedCaller> getOrCreate(SqlConnection connection, CallerQuestion question) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(question.accountId(), question.e164()))
                .chain(() -> find(connection, question))
                .chain(found ->
                        found.isEmpty()
                                ? create(connection, question)
                                : Uni.createFrom().item(new ResolvedCaller(found, false)));
    }

    private Uni<List<Contact>> find(SqlClient client, CallerQuestion question) {
        return ContactReader.byNumber(
                client,
                question.accountId(),
                question.e164(),
                PhoneKind.FAX.code(),
                config.maxContacts());
    }

    private Uni<ResolvedCaller> create(SqlConnection connection, CallerQuestion question) {
        return freeId(connection, question)
                .map(id -> newContact(id, question))
                .call(contact ->
                        new ContactWriter(connection, question.accountId())
                                .write(List.of(contact), List.of()))
                .chain(() -> find(connection, question))
                .map(contacts -> new ResolvedCaller(contacts, true));
    }

    /** The reserved id, unless a contact has or had it: ids are never given twice. */
    private static Uni<UUID> freeId(SqlConnection connection, CallerQuestion question) {
        if (question.reservedId().isEmpty()) {
            return Uni.createFrom().item(ContactIds.next());
        }
        UUID reserved = question.reservedId().get();
        return connection
                .preparedQuery(IS_FREE)
                .execute(Tuple.of(question.accountId(), reserved))
                .map(rows -> rows.iterator().next().getBoolean(0) ? reserved : ContactIds.next());
    }

    private static NewContact newContact(UUID id, CallerQuestion question) {
        Phone phone =
                new Phone(
                        question.written(),
                        question.e164(),
                        question.extension(),
                        PhoneKind.UNSPECIFIED,
                        RegionRule.OWN_COUNTRY_CODE);
        ContactFields fields =
                new ContactFields(question.e164(), true, "", "", "", List.of(phone), List.of());
        return new NewContact(id, fields, List.of(), ContactOrigin.CALL);
    }
}
