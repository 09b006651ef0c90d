package io.callbook.contacts.contact;

import io.callbook.contacts.contact.erasure.Erased;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an erasure did, as JSON.
 *
 * @param erasedIds all ids of the person's contacts
 * @param suppressedValues how many values no import brings back
 */
@Schema(
        name = "ErasedContact",
        requiredProperties = {"erasedIds", "suppressedValues"})
record ErasedView(List<String> erasedIds, int suppressedValues) {
    static ErasedView of(Erased erased) {
        return new ErasedView(
                erased.contactIds().stream().map(UUID::toString).toList(),
                erased.suppressedValues());
    }
}
