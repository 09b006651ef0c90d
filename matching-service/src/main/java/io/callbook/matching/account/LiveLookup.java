package io.callbook.matching.account;

/** Whether an unknown number is looked up in the connected CRMs. */
public enum LiveLookup {
    /** Never. */
    OFF,
    /** After the answer: the next call finds what the CRMs know. */
    AFTER_ANSWER,
    /** Before the answer, which waits for it. */
    BEFORE_ANSWER
}
