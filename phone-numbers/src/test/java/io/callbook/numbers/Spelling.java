package io.callbook.numbers;

import org.jspecify.annotations.Nullable;

/**
 * One way to write a number.
 *
 * @param text as written
 * @param region where; null for nowhere
 * @param reading what it is to be read as, as {@link Readings#read} shortens it
 */
record Spelling(String text, @Nullable String region, String reading) {
    String read() {
        return Readings.read(text, region);
    }

    boolean isReadRight() {
        return read().equals(reading);
    }
}
