package io.callbook.contacts.call.store;

import io.callbook.contacts.contact.model.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call, as it was identified.
 *
 * @param accountId that was called
 * @param callId the router's id of it
 * @param identifiedAt when
 * @param caller from which number
 * @param answer what was found
 * @param reference the CRM record that it was made from; null if none
 * @param choice whom the agent chose; null if nobody
 */
public record Call(
        String accountId,
        String callId,
        Instant identifiedAt,
        CallerNumber caller,
        CallAnswer answer,
        @Nullable Reference reference,
        @Nullable CallChoice choice) {
    /** The contact that the call names itself: the chosen one, else the answer's; null if none. */
    public @Nullable UUID namedId() {
        return choice == null ? answer.contactId() : choice.contactId();
    }

    /** What is kept when the person was erased. */
    public Call erased() {
        return new Call(
                accountId, callId, identifiedAt, CallerNumber.NONE, answer.erased(), null, null);
    }
}
