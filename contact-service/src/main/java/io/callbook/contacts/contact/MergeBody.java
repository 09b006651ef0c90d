package io.callbook.contacts.contact;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.merge.MergeOrder;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.failure.CallFailure;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which contact is to become part of another.
 *
 * @param mergedId the contact that becomes part
 * @param mergedVersion the version that it must still have
 * @param note why, for the history
 */
@Schema(name = "Merge", requiredProperties = "mergedId")
record MergeBody(
        @Schema(description = "The contact that becomes part of this one", format = "uuid")
                @Nullable String mergedId,
        @Schema(description = "The version that the other must still have; default: any")
                @Nullable Long mergedVersion,
        @Nullable NoteBody note) {
    MergeOrder order(String accountId, UUID survivorId, long survivorVersion) {
        if (mergedId == null || mergedId.isEmpty()) {
            throw CallFailure.invalid("merged_id", "is missing: name the contact to merge");
        }
        UUID merged =
                ContactIds.parse(mergedId).orElseThrow(() -> ContactFailures.notFound(mergedId));
        if (merged.equals(survivorId)) {
            throw CallFailure.invalid("merged_id", "is the survivor's own id: name another one");
        }
        return new MergeOrder(
                accountId,
                survivorId,
                merged,
                survivorVersion,
                mergedVersion == null ? 0 : mergedVersion);
    }
}
