package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.DuplicateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What became of an account's duplicates.
 *
 * @param groups how many were looked at
 * @param mergedContacts how many contacts became part of others, or would have
 * @param tooLarge groups of too many contacts
 * @param keptApart groups with contacts that were parted before
 * @param refused groups that cannot be merged
 * @param samples of those that were merged, or would have been
 * @param nextPageToken to go on; empty if there is no more
 */
public record MergedDuplicates(
        int groups,
        int mergedContacts,
        int tooLarge,
        int keptApart,
        int refused,
        List<Sample> samples,
        String nextPageToken) {
    private static final int SAMPLES = 20;

    /** Copies the samples. */
    public MergedDuplicates {
        samples = List.copyOf(samples);
    }

    /**
     * Contacts that are the same person.
     *
     * @param survivorId who stays
     * @param mergedIds the others
     * @param rules that connect them
     */
    public record Sample(UUID survivorId, List<UUID> mergedIds, List<DuplicateRule> rules) {
        /** Copies the lists. */
        public Sample {
            mergedIds = List.copyOf(mergedIds);
            rules = List.copyOf(rules);
        }

        private static Sample of(GroupVerdict.Merged merged) {
            List<UUID> ids = merged.contacts().stream().map(Contact::contactId).toList();
            return new Sample(
                    ids.getFirst(),
                    ids.subList(1, ids.size()),
                    merged.rules().stream().sorted().toList());
        }
    }

    static MergedDuplicates of(List<GroupVerdict> verdicts, String nextPageToken) {
        int mergedContacts = 0;
        int tooLarge = 0;
        int keptApart = 0;
        int refused = 0;
        List<Sample> samples = new ArrayList<>();
        for (GroupVerdict verdict : verdicts) {
            switch (verdict) {
                case GroupVerdict.Merged merged -> {
                    mergedContacts += merged.contacts().size() - 1;
                    if (samples.size() < SAMPLES) {
                        samples.add(Sample.of(merged));
                    }
                }
                case GroupVerdict.TooLarge large -> tooLarge++;
                case GroupVerdict.KeptApart apart -> keptApart++;
                case GroupVerdict.Refused no -> refused++;
            }
        }
        return new MergedDuplicates(
                verdicts.size(),
                mergedContacts,
                tooLarge,
                keptApart,
                refused,
                samples,
                nextPageToken);
    }
}
