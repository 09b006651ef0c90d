package io.callbook.contacts.call;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallReader;
import io.callbook.contacts.call.store.CallWriter;
import io.callbook.contacts.call.store.CountedCall;
import io.callbook.contacts.contact.activity.ContactActivity;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notes whom an agent chose, for the call and as a hint for its number (MAT-5). */
@ApplicationScoped
class CallChoosing {
    private final ContactUnit unit;

    CallChoosing(ContactUnit unit) {
        this.unit = unit;
    }

    /**
     * What an agent chose.
     *
     * @param accountId of the call
     * @param callId the call
     * @param contactId the contact, as it was given
     * @param agent the account's id of the agent; empty if not told
     */
    record Order(String accountId, String callId, String contactId, String agent) {}

    /** Notes a choice; the same one again changes nothing. */
    Uni<AnsweredCall> choose(Order order) {
        List<FieldViolation> faults = CallRules.checkChoice(order.contactId(), order.agent());
        if (order.callId().indexOf('\0') >= 0) {
            return Uni.createFrom().failure(CallFailures.notFound(order.callId()));
        }
        if (!faults.isEmpty()) {
            return Uni.createFrom().failure(CallFailure.invalid(faults));
        }
        return AccountRules.isAccountId(order.accountId())
                ? unit.run(order.accountId(), editing -> choose(editing, order))
                : Uni.createFrom().failure(AccountRules.notFound(order.accountId()));
    }

    /** The contact is locked before the call, as by whoever merges contacts. */
    private static Uni<AnsweredCall> choose(Editing editing, Order order) {
        return CallReader.find(editing.connection(), order.accountId(), order.callId())
                .invoke(call -> require(call, order))
                .map(call -> contactId(order))
                .chain(editing::getForChange)
                .chain(contact -> note(editing, order, contact));
    }

    private static UUID contactId(Order order) {
        return ContactIds.parse(order.contactId())
                .orElseThrow(() -> ContactFailures.notFound(order.contactId()));
    }

    private static Uni<AnsweredCall> note(Editing editing, Order order, Contact contact) {
        return CallReader.lock(editing.connection(), order.accountId(), order.callId())
                .map(call -> require(call, order))
                .chain(call ->
                        isChosen(editing, call.call(), contact)
                                .chain(chosen ->
                                        chosen
                                                ? Uni.createFrom().voidItem()
                                                : note(editing, order, call, contact)))
                .chain(() -> Calls.get(editing.connection(), order.accountId(), order.callId()));
    }

    private static <T> T require(Optional<T> call, Order order) {
        return call.orElseThrow(() -> CallFailures.notFound(order.callId()));
    }

    /** Whether the agent chose this contact before, or one that became it. */
    private static Uni<Boolean> isChosen(Editing editing, Call call, Contact contact) {
        if (call.choice() == null) {
            return Uni.createFrom().item(false);
        }
        UUID before = call.choice().contactId();
        return IdResolution.of(editing.connection(), editing.accountId(), Set.of(before))
                .map(resolved ->
                        Objects.requireNonNull(resolved.get(before))
                                .lastId()
                                .equals(contact.contactId()));
    }

    private static Uni<Void> note(Editing editing, Order order, CountedCall call, Contact contact) {
        Set<UUID> touched = new HashSet<>(Set.of(contact.contactId()));
        if (call.countedId() != null) {
            touched.add(call.countedId());
        }
        return new CallWriter(editing.connection(), order.accountId())
                .choose(order.callId(), contact.contactId(), order.agent())
                .chain(() ->
                        new ContactActivity(editing.connection(), order.accountId())
                                .refreshAndTell(touched));
    }
}
