package io.callbook.matching.index;

import io.callbook.numbers.Equivalences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The readers' side of the index: finds and copies; see the package for why it needs no lock. */
final class IndexReader {
    private static final int GROUP_MINIMUM = 12;
    private static final Candidates NO_PEOPLE =
            new Candidates(Fit.ORGANIZATION, false, 0, List.of(), Favourites.NONE);

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

    /** The people of an organization, and who else has the number. */
    Candidates findPeople(Sought sought, long organizationKey) {
        long canonical = Equivalences.canonical(sought.key());
        int form = NumberForm.of(sought.key(), canonical);
        return repeated(() -> attemptPeople(sought, canonical, form, organizationKey));
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
        if (NumberLinks.isAddress(place)) {
            byte[] chunk = slab.chunk(place);
            int offset = Slab.offset(place);
            if (chunk != null
                    && holdsRecord(chunk, offset)
                    && !RecordHeader.isGroup(Bytes.readInt(chunk, offset))) {
                return only(copy(chunk, offset), sought, form);
            }
        }
        Members members = membersAt(place, canonical);
        return members == null ? null : shown(Chosen.of(members, sought.extension(), form), sought);
    }

    /** The shortest way, which most calls go. */
    private static Candidates only(StoredContact contact, Sought sought, int form) {
        Fit fit = sought.extension() == ExtensionCode.NONE ? Fit.EXACT : Fit.BASE_NUMBER;
        return new Candidates(fit, form != 0, 1, List.of(contact), Favourites.NONE);
    }

    private @Nullable Candidates attemptTail(Sought sought, long tailKey) {
        Members members = membersAt(links.find(tailKey), tailKey);
        return members == null
                ? null
                : shown(new Chosen(Fit.TAIL, false, Selection.all(members)), sought);
    }

    private @Nullable Candidates attemptPeople(
            Sought sought, long canonical, int form, long organizationKey) {
        Members callers = membersAt(links.find(canonical), canonical);
        Members members = membersAt(links.find(organizationKey), organizationKey);
        if (callers == null || members == null) {
            return null;
        }
        Selection own = Chosen.of(callers, sought.extension(), form).contacts();
        Selection people = united(own, Selection.all(members));
        if (people == null) {
            return null;
        }
        return people.isEmpty()
                ? NO_PEOPLE
                : shown(new Chosen(Fit.ORGANIZATION, false, people), sought);
    }

    /** Each contact once, created first one first; null if memory was reused under our eyes. */
    private @Nullable Selection united(Selection some, Selection others) {
        if (some.isEmpty()) {
            return others;
        }
        NavigableMap<Creation, Integer> all = new TreeMap<>();
        for (Selection each : List.of(some, others)) {
            for (int place = 0; place < each.total(); place++) {
                int address = each.address(place);
                byte[] chunk = slab.chunk(address);
                int offset = Slab.offset(address);
                if (chunk == null || !holdsRecord(chunk, offset)) {
                    return null;
                }
                all.put(Creation.of(chunk, offset), address);
            }
        }
        return Selection.of(all.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Null if memory was reused under our eyes. */
    private @Nullable Members membersAt(int place, long key) {
        if (place == Slab.NONE) {
            return MemberList.EMPTY;
        }
        if (!NumberLinks.isAddress(place)) {
            return links.crowd(key);
        }
        byte[] chunk = slab.chunk(place);
        int offset = Slab.offset(place);
        if (chunk == null || !holdsRecord(chunk, offset)) {
            return null;
        }
        return RecordHeader.isGroup(Bytes.readInt(chunk, offset))
                ? MemberList.read(chunk, offset)
                : MemberList.of(place, 0);
    }

    private @Nullable Candidates shown(Chosen chosen, Sought sought) {
        Selection selection = chosen.contacts();
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
            comparing.see(address, ContactRecord.activity(chunk, offset));
        }
        return new Candidates(
                chosen.fit(), chosen.equivalent(), total, contacts, favourites(comparing));
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
