package io.callbook.gateway.ledger;

import java.util.List;

/**
 * What a run did, in records.
 *
 * @param captured changes that the CRM reported
 * @param created contacts created
 * @param updated contacts changed
 * @param deleted contacts deleted or unlinked
 * @param unchanged records of which nothing had to be done
 * @param excluded records kept out by a rule
 * @param failed records that could not be synced
 */
public record RunCounts(
        long captured,
        long created,
        long updated,
        long deleted,
        long unchanged,
        long excluded,
        long failed) {
    /** Nothing but captured changes. */
    public static RunCounts captured(long captured) {
        return new RunCounts(captured, 0, 0, 0, 0, 0, 0);
    }

    /** What some settlements add. */
    public static RunCounts of(List<Settlement> settlements) {
        return new RunCounts(
                0,
                count(settlements, Outcome.CREATED),
                count(settlements, Outcome.UPDATED),
                count(settlements, Outcome.DELETED) + count(settlements, Outcome.UNLINKED),
                count(settlements, Outcome.UNCHANGED),
                count(settlements, Outcome.EXCLUDED),
                count(settlements, Outcome.FAILED));
    }

    private static long count(List<Settlement> settlements, Outcome outcome) {
        return settlements.stream().filter(each -> each.outcome() == outcome).count();
    }
}
