package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an account's further settings must be. */
final class SettingsRules {
    private static final int MAX_ATTRIBUTES = 20;
    private static final int MAX_DAYS = 36_500;
    private static final int MAX_CONNECTION_ID = 64;

    private SettingsRules() {}

    /** What is wrong whatever the account has declared. */
    static List<FieldViolation> check(AccountSettings settings) {
        List<FieldViolation> faults = new ArrayList<>();
        checkPrimaryKey(settings.primaryKey(), faults);
        List<String> attributes = settings.matchAttributes();
        if (attributes.size() > MAX_ATTRIBUTES) {
            add(
                    faults,
                    "match_attributes",
                    "has " + attributes.size() + " entries, the limit is 20");
        }
        if (new HashSet<>(attributes).size() != attributes.size()) {
            add(faults, "match_attributes", "has an entry twice: leave one out");
        }
        checkDays("retention.history_days", settings.retention().historyDays(), faults);
        checkDays("retention.deleted_days", settings.retention().deletedDays(), faults);
        checkDays("retention.call_days", settings.retention().callDays(), faults);
        faults.addAll(MatchingRules.check(settings.matching()));
        if (new HashSet<>(settings.mergeRules()).size() != settings.mergeRules().size()) {
            add(faults, "merge_rules", "has an entry twice: leave one out");
        }
        return faults;
    }

    /** Which fields of contacts the settings name that the account has not declared. */
    static List<FieldViolation> checkDeclared(AccountSettings settings, Set<String> declared) {
        List<FieldViolation> faults = new ArrayList<>();
        PrimaryKey key = settings.primaryKey();
        if (key.kind() == PrimaryKey.Kind.ATTRIBUTE && !declared.contains(key.detail())) {
            add(faults, "primary_key.attribute", undeclared(key.detail()));
        }
        for (int i = 0; i < settings.matchAttributes().size(); i++) {
            String name = settings.matchAttributes().get(i);
            if (!declared.contains(name)) {
                add(faults, "match_attributes[" + i + "]", undeclared(name));
            }
        }
        return faults;
    }

    private static void checkPrimaryKey(PrimaryKey key, List<FieldViolation> faults) {
        String detail = key.detail();
        if (key.kind() == PrimaryKey.Kind.ATTRIBUTE && detail.isEmpty()) {
            add(faults, "primary_key.attribute", "is missing: name a field of the table Contact");
        }
        boolean bounded =
                !detail.isBlank()
                        && detail.codePointCount(0, detail.length()) <= MAX_CONNECTION_ID
                        && detail.indexOf('\0') < 0;
        if (key.kind() == PrimaryKey.Kind.REFERENCE && !bounded) {
            add(
                    faults,
                    "primary_key.connection_id",
                    "must name a connection, with 1 to 64 characters, none of them NUL");
        }
    }

    private static void checkDays(String field, int days, List<FieldViolation> faults) {
        if (days < 0 || days > MAX_DAYS) {
            add(faults, field, "must be 0 (for ever) to 36500 days");
        }
    }

    private static String undeclared(String name) {
        return name.isEmpty()
                ? "is empty: name a field of the table Contact"
                : "names '"
                        + name
                        + "', which is no field of the table Contact: declare it first with"
                        + " TableService.UpdateTable";
    }

    private static void add(List<FieldViolation> faults, String field, String description) {
        faults.add(new FieldViolation("account." + field, description));
    }
}
