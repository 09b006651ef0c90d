package io.callbook.matching.index;

/** How the number of a question fits the contacts of the answer, best first. */
public enum Fit {
    /** The whole number and its extension. */
    EXTENSION,
    /** The whole number; the question has no extension. */
    EXACT,
    /** The question has an extension that nobody has; the contacts have the number without one. */
    BASE_NUMBER,
    /** As before, and nobody has the number without an extension: the contacts have others. */
    OTHER_EXTENSION,
    /** Only the last digits, in the same country. */
    TAIL,
    /** The contacts belong to the organization whose main line it is, or have the number. */
    ORGANIZATION
}
