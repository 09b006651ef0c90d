package io.callbook.gateway.sync;

import io.callbook.gateway.plan.PhoneRule;
import io.callbook.gateway.platform.Refusal;

/** How the API calls the phone rules of a sync. */
final class PhoneRuleName {
    private PhoneRuleName() {}

    static PhoneRule parse(String name) {
        return switch (name) {
            case "require" -> PhoneRule.REQUIRE;
            case "keep" -> PhoneRule.KEEP_RECORD;
            case "reject" -> PhoneRule.REJECT_FIELD;
            default ->
                    throw Refusal.invalidValue(
                            "phoneRule", "'phoneRule' must be require, keep or reject.");
        };
    }

    static String of(PhoneRule rule) {
        return switch (rule) {
            case REQUIRE -> "require";
            case KEEP_RECORD -> "keep";
            case REJECT_FIELD -> "reject";
            case REJECT_RECORD -> "reject-record";
        };
    }
}
