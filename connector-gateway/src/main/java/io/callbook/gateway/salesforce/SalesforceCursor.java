package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of one object stands.
 *
 * <p>Records are read in the order of (SystemModstamp, Id), deleted ones included. The first time
 * that begins before everything, so that the enumeration and the polls are one and the same walk: a
 * record that changes, or is deleted, while the walk is under way moves to its end and is met
 * there, and one that does not change is met where it is. No page is skipped when earlier records
 * go away, as an offset would; no server-side result is needed after a crash, as a locator would;
 * and a million records of one stamp are no trouble, as the Id tells them apart. A walk by Id alone
 * would need a second walk for whatever changed meanwhile, and a stamp to begin that with.
 *
 * <p>Once nothing more is there, the next walk begins an overlap before the greatest stamp that was
 * ever seen, since a transaction may commit after others that have later stamps. Only Salesforce's
 * stamps count, never this machine's clock.
 *
 * @param enumerating whether the first walk is not over yet
 * @param stamp of the last record read in this walk; absent before the walk begins
 * @param id of the last record read in this walk; absent if none has this stamp yet
 * @param watermark the greatest stamp ever seen; absent if nothing was
 * @param total how many records there were when the enumeration began; absent if unknown
 * @param seenAt when by Salesforce's clock nothing more was there, in seconds since 1970; absent if
 *     that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record SalesforceCursor(
        boolean enumerating,
        @Nullable String stamp,
        @Nullable String id,
        @Nullable String watermark,
        @Nullable Long total,
        @Nullable Long seenAt) {
    /** Salesforce empties its recycle bin after 15 days: what was deleted before is not told. */
    private static final Duration DELETIONS_KEPT = Duration.ofDays(14);

    static SalesforceCursor of(Cursor cursor) {
        if (cursor.isStart()) {
            return new SalesforceCursor(true, null, null, null, null, null);
        }
        return SalesforceJson.read(cursor.value(), SalesforceCursor.class)
                .orElseThrow(() ->
                        new ConnectorException.CursorExpired(
                                "The place where reading stopped is not known any more."));
    }

    Cursor encoded() {
        return new Cursor(SalesforceJson.write(this));
    }

    SalesforceCursor withTotal(OptionalLong count) {
        return new SalesforceCursor(
                enumerating,
                stamp,
                id,
                watermark,
                count.isPresent() ? count.getAsLong() : null,
                seenAt);
    }

    /** This cursor, or, if no walk is under way, one at the beginning of the next. */
    SalesforceCursor walking(Duration overlap) {
        if (stamp != null || watermark == null) {
            return this;
        }
        String from = new Stamp(watermark).minus(overlap).text();
        return new SalesforceCursor(enumerating, from, null, watermark, total, seenAt);
    }

    /** After a record that is not the last one. */
    SalesforceCursor after(Stamp last, String lastId) {
        return new SalesforceCursor(enumerating, last.text(), lastId, latest(last), total, seenAt);
    }

    /** After the last record: the walk is over. */
    SalesforceCursor caughtUp(Optional<Instant> salesforceTime) {
        return new SalesforceCursor(
                false,
                null,
                null,
                watermark,
                null,
                salesforceTime.map(Instant::getEpochSecond).orElse(null));
    }

    /**
     * Refuses to go on if records may have been deleted, and forgotten, since the last walk ended.
     * Both times are Salesforce's.
     */
    void checkDeletionsAreKept(Optional<Instant> salesforceTime) {
        boolean expired =
                seenAt != null
                        && salesforceTime
                                .filter(now ->
                                        now.isAfter(
                                                Instant.ofEpochSecond(seenAt).plus(DELETIONS_KEPT)))
                                .isPresent();
        if (expired) {
            throw new ConnectorException.CursorExpired(
                    "Nothing was read for more than 14 days, and Salesforce no longer tells what"
                            + " was deleted then.");
        }
    }

    OptionalLong estimatedTotal() {
        return enumerating && total != null ? OptionalLong.of(total) : OptionalLong.empty();
    }

    private String latest(Stamp last) {
        return watermark == null || watermark.compareTo(last.text()) < 0 ? last.text() : watermark;
    }
}
