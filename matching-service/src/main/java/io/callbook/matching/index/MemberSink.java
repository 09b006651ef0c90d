package io.callbook.matching.index;

/** Is shown the members of a number, created first one first. */
interface MemberSink {
    /** One contact, by the address of its record, and the code under which it has the number. */
    void member(int address, long code);
}
