package io.callbook.contacts.consent;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactLookup;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Consent;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Writes down and reads what contacts decided. */
@ApplicationScoped
class Consents {
    private final AccountDirectory accounts;
    private final ContactUnit unit;
    private final UnitOfWork unitOfWork;

    Consents(AccountDirectory accounts, ContactUnit unit, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unit = unit;
        this.unitOfWork = unitOfWork;
    }

    /** A contact's decisions, by topic. */
    Uni<Contact> list(String accountId, UUID contactId) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId,
                                connection -> ContactLookup.get(connection, accountId, contactId)));
    }

    /** Writes a decision down, unless the request is repeated. */
    Uni<Decided> set(Decision decision, RequestKey request) {
        DecisionRules.require(decision);
        return unit.run(
                decision.topic().accountId(),
                editing ->
                        topic(editing, decision.topic())
                                .chain(topic ->
                                        set(editing, decision, topic, request)
                                                .map(contact -> Decided.of(contact, topic))));
    }

    private static Uni<Topic> topic(Editing editing, TopicKey key) {
        return new TopicRows(editing.connection(), editing.accountId())
                .findForUse(key.code())
                .map(found -> found.orElseThrow(() -> TopicRules.notFound(key.code())));
    }

    private static Uni<Contact> set(
            Editing editing, Decision decision, Topic topic, RequestKey request) {
        return editing.getForChange(decision.contactId())
                .chain(before ->
                        editing.once(
                                request,
                                before.contactId(),
                                () -> write(editing, decision, topic, before)))
                .chain(editing::get);
    }

    private static Uni<Void> write(
            Editing editing, Decision decision, Topic topic, Contact before) {
        if (decision.contactVersion() != 0 && decision.contactVersion() != before.version()) {
            throw ContactFailures.versionConflict(decision.contactVersion(), before.version());
        }
        return new TopicRows(editing.connection(), editing.accountId())
                .now()
                .map(now -> changed(before, decision, topic.code(), now))
                .chain(change ->
                        change.isNeeded()
                                ? editing.writer().write(ContactWrites.of(change), decision.by())
                                : Uni.createFrom().voidItem());
    }

    private static ContactChange changed(
            Contact before, Decision decision, String code, Instant now) {
        DecisionRules.requirePast(decision, now);
        ContactFields fields = before.fields();
        ContactDetails details = fields.details();
        SortedMap<String, Consent> consents = new TreeMap<>(details.consents());
        if (decision.value() == null) {
            consents.remove(code);
        } else {
            consents.put(
                    code,
                    new Consent(
                            decision.value(),
                            decision.source(),
                            decision.collectedAt() == null ? now : decision.collectedAt()));
        }
        return ContactChange.update(
                before,
                fields.withDetails(details.withConsents(consents)),
                before.references(),
                before.aliases());
    }
}
