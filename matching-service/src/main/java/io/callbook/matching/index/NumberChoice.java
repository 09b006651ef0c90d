package io.callbook.matching.index;

/**
 * An agent's choice of a contact for a number (MAT-5).
 *
 * @param key the canonical one of the caller's number
 * @param extension a code of {@link ExtensionCode}
 * @param chosenAtMicros microseconds since 1970
 */
public record NumberChoice(long key, long extension, long chosenAtMicros) {}
