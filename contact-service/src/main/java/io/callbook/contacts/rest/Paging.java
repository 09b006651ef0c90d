package io.callbook.contacts.rest;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.PageSize;
import java.util.regex.Pattern;

/** The size of a page as text: the framework answers 404 to a parameter that is no number. */
public final class Paging {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Paging() {}

    /** The size to use for one that was asked for; empty for the default. */
    public static int size(String asked) {
        if (asked.isEmpty()) {
            return PageSize.of(0);
        }
        if (!NUMBER.matcher(asked).matches() || Integer.parseInt(asked) == 0) {
            throw CallFailure.invalid("page_size", "must be a number from 1 to 1000");
        }
        return PageSize.of(Integer.parseInt(asked));
    }
}
