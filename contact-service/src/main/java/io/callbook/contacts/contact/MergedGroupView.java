package io.callbook.contacts.contact;

import io.callbook.contacts.account.Choice;
import io.callbook.contacts.contact.duplicate.MergedDuplicates;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Contacts that are the same person, as JSON.
 *
 * @param survivorId the contact that was created first
 * @param mergedIds the others
 * @param rules that connect them
 */
@Schema(
        name = "MergedGroup",
        requiredProperties = {"survivorId", "mergedIds", "rules"})
record MergedGroupView(UUID survivorId, List<UUID> mergedIds, List<String> rules) {
    static MergedGroupView of(MergedDuplicates.Sample sample) {
        return new MergedGroupView(
                sample.survivorId(),
                sample.mergedIds(),
                sample.rules().stream().map(Choice::name).toList());
    }
}
