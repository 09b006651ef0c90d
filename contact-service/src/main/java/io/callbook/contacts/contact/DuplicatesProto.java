package io.callbook.contacts.contact;

import io.callbook.contacts.account.SettingsProto;
import io.callbook.contacts.contact.duplicate.DuplicateOrder;
import io.callbook.contacts.contact.duplicate.MergedDuplicates;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.MergedGroup;
import java.util.UUID;

/** Translates merges by rule. */
final class DuplicatesProto {
    private DuplicatesProto() {}

    static DuplicateOrder order(MergeDuplicatesRequest request) {
        return new DuplicateOrder(
                request.getAccountId(),
                SettingsProto.mergeRules("rules", request.getRulesValueList()),
                request.getDryRun(),
                request.getLimit(),
                request.getPageToken(),
                CurrentActor.name(),
                request.getReason());
    }

    static MergeDuplicatesResponse response(MergedDuplicates merged) {
        MergeDuplicatesResponse.Builder response =
                MergeDuplicatesResponse.newBuilder()
                        .setGroups(merged.groups())
                        .setMergedContacts(merged.mergedContacts())
                        .setTooLargeGroups(merged.tooLarge())
                        .setKeptApartGroups(merged.keptApart())
                        .setRefusedGroups(merged.refused())
                        .setNextPageToken(merged.nextPageToken());
        merged.samples().forEach(sample -> response.addSamples(toProto(sample)));
        return response.build();
    }

    private static MergedGroup toProto(MergedDuplicates.Sample sample) {
        return MergedGroup.newBuilder()
                .setSurvivorId(sample.survivorId().toString())
                .addAllMergedIds(sample.mergedIds().stream().map(UUID::toString).toList())
                .addAllRulesValue(SettingsProto.toProto(sample.rules()))
                .build();
    }
}
