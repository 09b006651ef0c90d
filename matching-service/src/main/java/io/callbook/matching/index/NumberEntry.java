package io.callbook.matching.index;

/**
 * A number under which a contact is found.
 *
 * @param key the digits of the E.164 form as one number; never 0
 * @param extension a code of {@link ExtensionCode}
 */
public record NumberEntry(long key, long extension) {}
