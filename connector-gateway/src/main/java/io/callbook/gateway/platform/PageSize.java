package io.callbook.gateway.platform;

import io.callbook.problem.ProblemException;

/**
 * How many elements a page of a list has. It is read from text, because the framework answers 404
 * to a parameter that is no number.
 */
public final class PageSize {
    private static final String NUMBER = "[0-9]{1,9}";

    private PageSize() {}

    /**
     * The size that a client asks for.
     *
     * @param max the most that the list gives at once
     * @throws ProblemException if it is no number from 1 to the most
     */
    public static int read(String text, int max) {
        int size = text.matches(NUMBER) ? Integer.parseInt(text) : 0;
        if (size < 1 || size > max) {
            throw Refusal.invalidParameter(
                    "pageSize", "'pageSize' must be 1 to %d.".formatted(max));
        }
        return size;
    }
}
