package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readers' side of the index: finds and copies; see the package for why it needs no lock. */
final class IndexReader {
    private static final int GROUP_MINIMUM = 12;

    private final Slab slab;
    private final NumberLinks links;
    private final ReferenceKinds kinds;

    IndexReader(Slab slab, NumberLinks links, ReferenceKinds kinds) {
        this.slab = slab;
        this.links = links;
        this.kinds = kinds;
    }

    Candidates find(long key, long extension) {
        while (true) {
            long epoch = slab.epoch();
            Candidates found = attempt(key, extension);
            if (found != null && slab.epoch() == epoch) {
                return found;
            }
            Thread.onSpinWait();
        }
    }

    /** Null if memory was reused under our eyes. */
    private @Nullable Candidates attempt(long key, long extension) {
        int place = links.find(key);
        if (place == Slab.NONE) {
            return Candidates.NONE;
        }
        if (!NumberLinks.isAddress(place)) {
            Crowd crowd = links.crowd(key);
            return crowd == null ? null : select(crowd, extension);
        }
        byte[] chunk = slab.chunk(place);
        int offset = Slab.offset(place);
        if (chunk == null || !holdsRecord(chunk, offset)) {
            return null;
        }
        if (RecordHeader.isGroup(Bytes.readInt(chunk, offset))) {
            return select(MemberList.read(chunk, offset), extension);
        }
        Fit fit = extension == ExtensionCode.NONE ? Fit.EXACT : Fit.BASE_NUMBER;
        return new Candidates(fit, 1, List.of(copy(chunk, offset)));
    }

    /** MAT-11: those with the extension first, then the base number's, then whoever is there. */
    private @Nullable Candidates select(Members members, long extension) {
        if (extension == ExtensionCode.NONE) {
            return shown(Fit.EXACT, Selection.all(members));
        }
        Selection exact = Selection.withExtension(members, extension);
        if (exact.total() > 0) {
            return shown(Fit.EXACT, exact);
        }
        Selection base = Selection.withExtension(members, ExtensionCode.NONE);
        return base.total() > 0
                ? shown(Fit.BASE_NUMBER, base)
                : shown(Fit.OTHER_EXTENSION, Selection.all(members));
    }

    private @Nullable Candidates shown(Fit fit, Selection selection) {
        if (selection.total() == 0) {
            return Candidates.NONE;
        }
        List<StoredContact> contacts = new ArrayList<>();
        for (int address : selection.shown()) {
            byte[] chunk = slab.chunk(address);
            int offset = Slab.offset(address);
            if (chunk == null || !holdsRecord(chunk, offset)) {
                return null;
            }
            contacts.add(copy(chunk, offset));
        }
        return new Candidates(fit, selection.total(), contacts);
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
        return new StoredContact(Arrays.copyOfRange(chunk, offset, offset + length), kinds);
    }
}
