package io.callbook.contacts.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the feed is read. */
@ConfigMapping(prefix = "contacts.feed")
public interface FeedConfig {
    /** A reader hears from us at least so often, changes or not. */
    @WithDefault("1s")
    Duration heartbeat();

    /** How often the log is read even if no notification came; the net below lost ones. */
    @WithDefault("500ms")
    Duration poll();

    /** How soon the log is read again while changes wait for an older transaction to end. */
    @WithDefault("20ms")
    Duration pendingPoll();

    /** Contacts or organizations in one message of a snapshot. */
    @WithDefault("500")
    @Min(1)
    @Max(2_000)
    int snapshotPage();

    /** Parts of one snapshot that are read at once, each over a connection of its own. */
    @WithDefault("3")
    @Min(1)
    @Max(8)
    int snapshotReads();

    /** Changes in one message. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000)
    int changesPage();

    /**
     * How long changes are kept, at least a day; a reader away for longer must take a snapshot.
     * They go by whole days, so that some are kept for up to a day longer.
     */
    @WithDefault("7d")
    @DurationMin(days = 1)
    Duration retention();

    /** For how many days to come the log has partitions already. */
    @WithDefault("7")
    @Min(1)
    @Max(60)
    int partitionsAhead();
}
