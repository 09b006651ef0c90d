package io.callbook.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.duplicate.MergedDuplicates;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of duplicates, as JSON.
 *
 * @param groups how many were looked at
 * @param mergedContacts how many contacts became part of others, or would have
 * @param tooLargeGroups groups of more than 20 contacts
 * @param keptApartGroups groups with contacts whose merge was taken back before
 * @param refusedGroups groups whose merge is refused
 * @param samples at most 20 groups that were merged, or would have been
 * @param nextPageToken to go on; absent if there is no more
 */
@Schema(
        name = "MergedDuplicates",
        requiredProperties = {
            "groups",
            "mergedContacts",
            "tooLargeGroups",
            "keptApartGroups",
            "refusedGroups",
            "samples"
        })
record MergedDuplicatesView(
        int groups,
        int mergedContacts,
        int tooLargeGroups,
        int keptApartGroups,
        int refusedGroups,
        List<MergedGroupView> samples,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextPageToken) {
    static MergedDuplicatesView of(MergedDuplicates merged) {
        return new MergedDuplicatesView(
                merged.groups(),
                merged.mergedContacts(),
                merged.tooLarge(),
                merged.keptApart(),
                merged.refused(),
                merged.samples().stream().map(MergedGroupView::of).toList(),
                merged.nextPageToken().isEmpty() ? null : merged.nextPageToken());
    }
}
