package io.callbook.matching.index;

import java.util.Arrays;

/** Chooses the members that fit a question's extension, each contact once. */
final class Selection implements MemberSink {
    private final long asked;
    private final boolean any;
    private int[] chosen = new int[4];
    private int last = Slab.NONE;
    private int total;

    private Selection(long asked, boolean any) {
        this.asked = asked;
        this.any = any;
    }

    static Selection all(Members members) {
        return from(members, new Selection(ExtensionCode.NONE, true));
    }

    static Selection withExtension(Members members, long extension) {
        return from(members, new Selection(extension, false));
    }

    private static Selection from(Members members, Selection selection) {
        members.forEach(selection);
        return selection;
    }

    /** A contact's several extensions are neighbours, because they are equal in order. */
    @Override
    public void member(int address, long extension) {
        if (address != last && (any || extension == asked)) {
            last = address;
            if (total < Candidates.MOST_SHOWN) {
                keep(address);
            }
            total++;
        }
    }

    int total() {
        return total;
    }

    /** The addresses of those to show. */
    int[] shown() {
        return Arrays.copyOf(chosen, Math.min(total, Candidates.MOST_SHOWN));
    }

    private void keep(int address) {
        if (total == chosen.length) {
            chosen = Arrays.copyOf(chosen, chosen.length * 2);
        }
        chosen[total] = address;
    }
}
