package io.callbook.matching.index;

/** How the number of a question fits the contacts of the answer. */
public enum Fit {
    /** The whole number, and the extension if the question has one. */
    EXACT,
    /** The question has an extension that nobody has; the contacts have the number without one. */
    BASE_NUMBER,
    /** As before, and nobody has the number without an extension: the contacts have others. */
    OTHER_EXTENSION
}
