package io.callbook.matching.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under which key of the number table the people of an organization are found. */
final class OrganizationKey {
    static final long NONE = 0;

    /** Keys of numbers are far smaller, those of last digits greater. */
    private static final long MARK = 1L << 61;

    private OrganizationKey() {}

    /** Of 61 bits of the id's hash: that two organizations have the same is not to be expected. */
    static long of(@Nullable UUID organizationId) {
        if (organizationId == null) {
            return NONE;
        }
        long mixed =
                organizationId.getMostSignificantBits() * 31
                        + organizationId.getLeastSignificantBits();
        return MARK | (NumberTable.hash(mixed) & (MARK - 1));
    }
}
