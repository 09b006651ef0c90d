package io.callbook.matching.index;

import java.util.Arrays;

/** Chooses the members that fit a question's extension and form, each contact once. */
final class Selection implements MemberSink {
    private static final long ANY_EXTENSION = -1;
    private static final int ANY_FORM = -1;

    private final long extension;
    private final int form;
    private int[] chosen = new int[4];
    private int last = Slab.NONE;
    private int total;

    private Selection(long extension, int form) {
        this.extension = extension;
        this.form = form;
    }

    /** Those that have the number in this form, with or without extensions. */
    static Selection inForm(Members members, int form) {
        return from(members, new Selection(ANY_EXTENSION, form));
    }

    /** Those that have the number in any form, with or without extensions. */
    static Selection all(Members members) {
        return from(members, new Selection(ANY_EXTENSION, ANY_FORM));
    }

    /** Those that have the number in this form under an extension, or without one. */
    static Selection inForm(Members members, int form, long extension) {
        return from(members, new Selection(extension, form));
    }

    /** Those that have the number in any form under an extension, or without one. */
    static Selection all(Members members, long extension) {
        return from(members, new Selection(extension, ANY_FORM));
    }

    /** These, which are in order. */
    static Selection of(int[] addresses) {
        Selection selection = new Selection(ANY_EXTENSION, ANY_FORM);
        selection.chosen = addresses;
        selection.total = addresses.length;
        return selection;
    }

    private static Selection from(Members members, Selection selection) {
        members.forEach(selection);
        return selection;
    }

    /** A contact's several codes are neighbours, because they are equal in order. */
    @Override
    public void member(int address, long code) {
        if (address != last
                && (extension == ANY_EXTENSION || extension == MemberCode.extension(code))
                && (form == ANY_FORM || form == MemberCode.form(code))) {
            last = address;
            if (total == chosen.length) {
                chosen = Arrays.copyOf(chosen, chosen.length * 2);
            }
            chosen[total++] = address;
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    int total() {
        return total;
    }

    /** The address of the one created so-manieth, from 0. */
    int address(int place) {
        return chosen[place];
    }
}
