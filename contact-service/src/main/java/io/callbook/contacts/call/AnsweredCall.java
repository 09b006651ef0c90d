package io.callbook.contacts.call;

import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.contact.model.Contact;
import java.util.Optional;

/**
 * A call with the contact that it counts for by now.
 *
 * @param call the call
 * @param contact of merged contacts what they became; absent if there is none (any more)
 */
record AnsweredCall(Call call, Optional<Contact> contact) {}
