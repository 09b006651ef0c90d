package io.callbook.matching.index;

/** The middle of a contact's record, read where it lies: what the policies look at. */
final class ContactActivity {
    private final boolean hasMore;
    private final boolean owned;
    private final long lastCallMicros;
    private final int choicesAt;
    private final int identityAt;
    private final byte[] chunk;

    /**
     * What was read.
     *
     * @param hasMore whether the record ends with owner and attributes
     * @param owned whether somebody looks after the contact
     * @param lastCallMicros 0 if there was no call
     * @param choicesAt where the choices lie, if there is more
     * @param identityAt where the identity part lies
     * @param chunk that holds them
     */
    ContactActivity(
            boolean hasMore,
            boolean owned,
            long lastCallMicros,
            int choicesAt,
            int identityAt,
            byte[] chunk) {
        this.hasMore = hasMore;
        this.owned = owned;
        this.lastCallMicros = lastCallMicros;
        this.choicesAt = choicesAt;
        this.identityAt = identityAt;
        this.chunk = chunk;
    }

    boolean hasMore() {
        return hasMore;
    }

    boolean owned() {
        return owned;
    }

    long lastCallMicros() {
        return lastCallMicros;
    }

    /** When an agent chose the contact for a number; 0 if never. */
    long chosenAtMicros(long key, long extension) {
        if (!hasMore) {
            return 0;
        }
        ByteSource source = new ByteSource(chunk, choicesAt);
        long latest = 0;
        for (int left = source.readVarInt(); left > 0; left--) {
            long chosenKey = source.readVarLong();
            long chosenExtension = source.readVarLong();
            long at = source.readVarLong();
            if (chosenKey == key && chosenExtension == extension) {
                latest = Math.max(latest, at);
            }
        }
        return latest;
    }

    /** The identity part. */
    ByteSource identity() {
        return new ByteSource(chunk, identityAt);
    }
}
