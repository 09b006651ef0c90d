package io.callbook.contacts.call.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call and the contact that it counts for.
 *
 * @param call as it is kept
 * @param countedId the contact, before merges; null if none
 * @param isErased whether only its id, time and outcome are left
 */
public record CountedCall(Call call, @Nullable UUID countedId, boolean isErased) {
    /** A call of a person who was erased. */
    public static CountedCall erased(Call call) {
        return new CountedCall(call.erased(), null, true);
    }
}
