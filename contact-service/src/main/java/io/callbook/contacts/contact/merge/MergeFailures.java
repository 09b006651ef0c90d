package io.callbook.contacts.contact.merge;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a merge cannot be taken back. */
final class MergeFailures {
    private MergeFailures() {}

    static CallFailure notMerged(UUID contactId) {
        return new CallFailure(
                Reason.CONTACT_NOT_MERGED,
                "The contact '"
                        + contactId
                        + "' is not merged into another one: there is nothing to take back.");
    }

    static CallFailure survivorGone(UUID contactId, @Nullable String why) {
        return new CallFailure(
                Reason.CONTACT_NOT_MERGED,
                "The merge of '"
                        + contactId
                        + "' cannot be taken back as long as its survivor is gone: "
                        + why);
    }
}
