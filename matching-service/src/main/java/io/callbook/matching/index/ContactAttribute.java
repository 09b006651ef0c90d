package io.callbook.matching.index;

/**
 * A value that the account wants with a match (MAT-17).
 *
 * @param name of the declared field
 * @param value in its text form
 */
public record ContactAttribute(String name, String value) {}
