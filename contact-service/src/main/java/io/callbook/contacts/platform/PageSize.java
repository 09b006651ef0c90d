package io.callbook.contacts.platform;

import io.callbook.contacts.failure.CallFailure;

/** The size of a page of a list: default 100, limit 1,000. */
public final class PageSize {
    private static final int DEFAULT = 100;
    private static final int LIMIT = 1_000;

    private PageSize() {}

    /**
     * The size to use for one that was asked for.
     *
     * @throws CallFailure if it is negative
     */
    public static int of(int asked) {
        if (asked < 0) {
            throw CallFailure.invalid("page_size", "is negative");
        }
        return asked == 0 ? DEFAULT : Math.min(asked, LIMIT);
    }
}
