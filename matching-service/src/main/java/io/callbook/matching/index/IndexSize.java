package io.callbook.matching.index;

/**
 * How much an index holds.
 *
 * @param contacts how many contacts, those without any number included
 * @param entries how many numbers with a contact each
 * @param bytes the size of all arrays
 * @param tableBytes what finding takes of it: numbers, ids and where each contact lies
 */
public record IndexSize(long contacts, long entries, long bytes, long tableBytes) {}
