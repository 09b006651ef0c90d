package io.callbook.contacts.contact.model;

import io.callbook.numbers.RegionRule;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for region rules in the database (MAT-8). */
public final class RegionCodes {
    private RegionCodes() {}

    /** The code of a rule; 0 if no rule decided because the number could not be read. */
    public static int code(@Nullable RegionRule rule) {
        return switch (rule) {
            case null -> 0;
            case OWN_COUNTRY_CODE -> 1;
            case RECORD_COUNTRY -> 2;
            case ORGANIZATION_COUNTRY -> 3;
            case CONNECTION_DEFAULT -> 4;
            case ACCOUNT_DEFAULT -> 5;
            case REQUEST -> 6;
        };
    }

    /** The rule of a code. */
    public static @Nullable RegionRule rule(int code) {
        return switch (code) {
            case 1 -> RegionRule.OWN_COUNTRY_CODE;
            case 2 -> RegionRule.RECORD_COUNTRY;
            case 3 -> RegionRule.ORGANIZATION_COUNTRY;
            case 4 -> RegionRule.CONNECTION_DEFAULT;
            case 5 -> RegionRule.ACCOUNT_DEFAULT;
            case 6 -> RegionRule.REQUEST;
            default -> null;
        };
    }
}
