package io.callbook.numbers;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists as they are easiest to keep: a text block, a language a line. */
final class WordList {
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[,\\n]\\s*");

    private WordList() {}

    /** The entries of a block, which are separated by commas and line ends. */
    static Set<String> of(String block) {
        return BETWEEN_ENTRIES
                .splitAsStream(block)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
