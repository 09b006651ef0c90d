package io.callbook.matching.index;

import io.callbook.numbers.Equivalences;
import java.util.List;

/** Finds the favourites of each policy in one pass over the contacts, created first one first. */
final class Comparing {
    private final Sought sought;
    private final long canonical;
    private final Codebook<ReferenceKind> kinds;
    private int lastTalkedTo = Slab.NONE;
    private int lastChosen = Slab.NONE;
    private int owned = Slab.NONE;
    private int trusted = Slab.NONE;
    private long lastCallMicros;
    private long chosenAtMicros;
    private int trust;

    Comparing(Sought sought, Codebook<ReferenceKind> kinds) {
        this.sought = sought;
        this.canonical = Equivalences.canonical(sought.key());
        this.kinds = kinds;
        this.trust = sought.sources().size();
    }

    void see(int address, ContactActivity activity) {
        if (activity.lastCallMicros() > lastCallMicros) {
            lastCallMicros = activity.lastCallMicros();
            lastTalkedTo = address;
        }
        long chosenAt = activity.chosenAtMicros(canonical, sought.extension());
        if (chosenAt > chosenAtMicros) {
            chosenAtMicros = chosenAt;
            lastChosen = address;
        }
        if (activity.owned() && owned == Slab.NONE) {
            owned = address;
        }
        if (trust > 0) {
            seeSources(address, activity.identity());
        }
    }

    boolean sawNothing() {
        return lastTalkedTo == Slab.NONE
                && lastChosen == Slab.NONE
                && owned == Slab.NONE
                && trusted == Slab.NONE;
    }

    int lastTalkedTo() {
        return lastTalkedTo;
    }

    int lastChosen() {
        return lastChosen;
    }

    int owned() {
        return owned;
    }

    int trusted() {
        return trusted;
    }

    /** The nearer to the front of the list of sources, the more trusted. */
    private void seeSources(int address, ByteSource identity) {
        identity.skip(identity.readVarInt());
        identity.skip(identity.readVarInt());
        List<String> sources = sought.sources();
        for (int left = identity.readVarInt(); left > 0; left--) {
            int rank = sources.indexOf(connection(identity));
            if (rank >= 0 && rank < trust) {
                trust = rank;
                trusted = address;
            }
            identity.skip(identity.readVarInt());
        }
    }

    private String connection(ByteSource identity) {
        int code = identity.readVarInt();
        if (code != Codebook.INLINE) {
            return kinds.valueOf(code).connectionId();
        }
        String connection = identity.readText();
        identity.skip(identity.readVarInt());
        return connection;
    }
}
