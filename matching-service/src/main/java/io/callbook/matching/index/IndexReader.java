package io.callbook.matching.index;

import io.callbook.numbers.Equivalences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readers' side of the index: finds and copies; see the package for why it needs no lock. */
final class IndexReader {
    private static final int GROUP_MINIMUM = 12;

    private final Slab slab;
    private final NumberLinks links;
    private final Codebooks codebooks;

    IndexReader(Slab slab, NumberLinks links, Codebooks codebooks) {
        this.slab = slab;
        this.links = links;
        this.codebooks = codebooks;
    }

    /** Who has the number, in whichever form. */
    Candidates find(Sought sought) {
        long canonical = Equivalences.canonical(sought.key());
        int form = NumberForm.of(sought.key(), canonical);
        return repeated(() -> attempt(sought, canonical, form));
    }

    /** Who has a number that ends alike. */
    Candidates findTail(Sought sought, long tailKey) {
        return repeated(() -> attemptTail(sought, tailKey));
    }

    private Candidates repeated(Attempt attempt) {
        while (true) {
            long epoch = slab.epoch();
            Candidates found = once(attempt, epoch);
            if (found != null && slab.epoch() == epoch) {
                return found;
            }
            Thread.onSpinWait();
        }
    }

    /** What was read while memory was reused may be anything; only then may reading fail. */
    private @Nullable Candidates once(Attempt attempt, long epoch) {
        try {
            return attempt.make();
        } catch (IndexOutOfBoundsException torn) {
            if (slab.epoch() == epoch) {
                throw torn;
            }
            return null;
        }
    }

    /** Null if memory was reused under our eyes. */
    private @Nullable Candidates attempt(Sought sought, long canonical, int form) {
        int place = links.find(canonical);
        if (place == Slab.NONE) {
            return Candidates.NONE;
        }
        if (!NumberLinks.isAddress(place)) {
            Crowd crowd = links.crowd(canonical);
            return crowd == null ? null : select(crowd, sought, form);
        }
        byte[] chunk = slab.chunk(place);
        int offset = Slab.offset(place);
        if (chunk == null || !holdsRecord(chunk, offset)) {
            return null;
        }
        if (RecordHeader.isGroup(Bytes.readInt(chunk, offset))) {
            return select(MemberList.read(chunk, offset), sought, form);
        }
        Fit fit = sought.extension() == ExtensionCode.NONE ? Fit.EXACT : Fit.BASE_NUMBER;
        return new Candidates(fit, form != 0, 1, List.of(copy(chunk, offset)), Favourites.NONE);
    }

    private @Nullable Candidates attemptTail(Sought sought, long tailKey) {
        int place = links.find(tailKey);
        if (place == Slab.NONE) {
            return Candidates.NONE;
        }
        Members members = NumberLinks.isAddress(place) ? membersAt(place) : links.crowd(tailKey);
        return members == null ? null : shown(Fit.TAIL, false, Selection.all(members), sought);
    }

    private @Nullable Members membersAt(int place) {
        byte[] chunk = slab.chunk(place);
        int offset = Slab.offset(place);
        if (chunk == null || !holdsRecord(chunk, offset)) {
            return null;
        }
        return RecordHeader.isGroup(Bytes.readInt(chunk, offset))
                ? MemberList.read(chunk, offset)
                : MemberList.of(place, 0);
    }

    /** MAT-11: those with the extension first, then the base number's, then whoever is there. */
    private @Nullable Candidates select(Members members, Sought sought, int form) {
        if (sought.extension() == ExtensionCode.NONE) {
            return any(Fit.EXACT, members, sought, form);
        }
        Candidates extended = with(sought.extension(), Fit.EXTENSION, members, sought, form);
        if (extended == null || extended.total() > 0) {
            return extended;
        }
        Candidates base = with(ExtensionCode.NONE, Fit.BASE_NUMBER, members, sought, form);
        if (base == null || base.total() > 0) {
            return base;
        }
        return any(Fit.OTHER_EXTENSION, members, sought, form);
    }

    /** MAT-9: the form that was asked for before its equivalents. */
    private @Nullable Candidates with(
            long extension, Fit fit, Members members, Sought sought, int form) {
        Selection same = Selection.inForm(members, form, extension);
        return same.total() > 0
                ? shown(fit, false, same, sought)
                : shown(fit, true, Selection.all(members, extension), sought);
    }

    private @Nullable Candidates any(Fit fit, Members members, Sought sought, int form) {
        Selection same = Selection.inForm(members, form);
        return same.total() > 0
                ? shown(fit, false, same, sought)
                : shown(fit, true, Selection.all(members), sought);
    }

    private @Nullable Candidates shown(
            Fit fit, boolean equivalent, Selection selection, Sought sought) {
        int total = selection.total();
        if (total == 0) {
            return Candidates.NONE;
        }
        List<StoredContact> contacts = new ArrayList<>();
        Comparing comparing = new Comparing(sought, codebooks.kinds);
        for (int place = 0; place < total; place++) {
            int address = selection.address(place);
            byte[] chunk = slab.chunk(address);
            int offset = Slab.offset(address);
            if (chunk == null || !holdsRecord(chunk, offset)) {
                return null;
            }
            if (place < Candidates.MOST_SHOWN) {
                contacts.add(copy(chunk, offset));
            }
            if (total > 1) {
                comparing.see(address, ContactRecord.activity(chunk, offset));
            }
        }
        return new Candidates(fit, equivalent, total, contacts, favourites(comparing));
    }

    private Favourites favourites(Comparing comparing) {
        return comparing.sawNothing()
                ? Favourites.NONE
                : new Favourites(
                        stored(comparing.lastTalkedTo()),
                        stored(comparing.lastChosen()),
                        stored(comparing.owned()),
                        stored(comparing.trusted()));
    }

    private @Nullable StoredContact stored(int address) {
        byte[] chunk = address == Slab.NONE ? null : slab.chunk(address);
        return chunk == null ? null : copy(chunk, Slab.offset(address));
    }

    /** A stale address may point anywhere; nothing may be read beyond its chunk. */
    private static boolean holdsRecord(byte[] chunk, int offset) {
        if (offset + GROUP_MINIMUM > chunk.length) {
            return false;
        }
        int header = Bytes.readInt(chunk, offset);
        int length = RecordHeader.lengthBytes(header);
        return length >= GROUP_MINIMUM
                && offset + length <= chunk.length
                && (!RecordHeader.isGroup(header) || MemberList.lengthOf(header) == length);
    }

    private StoredContact copy(byte[] chunk, int offset) {
        int length = RecordHeader.lengthBytes(Bytes.readInt(chunk, offset));
        return new StoredContact(Arrays.copyOfRange(chunk, offset, offset + length), codebooks);
    }

    /** One look at the index. */
    private interface Attempt {
        /** Null if memory was reused meanwhile. */
        @Nullable Candidates make();
    }
}
