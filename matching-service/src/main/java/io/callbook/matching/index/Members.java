package io.callbook.matching.index;

/** The contacts that share a number. */
interface Members {
    /** Counts a contact once for each code under which it has the number. */
    int size();

    /** Shows all, created first one first. */
    void forEach(MemberSink sink);
}
