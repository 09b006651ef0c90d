package io.callbook.contacts.field;

import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What declarations must be. */
public final class FieldRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final int MAX_FIELDS = 200;
    private static final int MAX_LABEL = 200;
    private static final int MAX_OPTIONS = 1_000;
    private static final int MAX_OPTION = 200;

    private FieldRules() {}

    /** Whether a text can name a field or a table. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** What is wrong with the fields of a table; nothing if they can be declared. */
    public static List<FieldViolation> check(List<FieldDefinition> fields) {
        List<FieldViolation> faults = new ArrayList<>();
        if (fields.size() > MAX_FIELDS) {
            faults.add(
                    new FieldViolation(
                            "fields", "has " + fields.size() + " entries, the limit is 200"));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String parent = "fields[" + i + "]";
            FieldDefinition field = fields.get(i);
            check(field).forEach(fault -> faults.add(fault.within(parent)));
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                faults.add(
                        new FieldViolation(
                                parent + ".name", "is the name of an earlier field: change it"));
            }
        }
        return faults;
    }

    private static List<FieldViolation> check(FieldDefinition field) {
        List<FieldViolation> faults = new ArrayList<>();
        if (!isName(field.name())) {
            faults.add(
                    new FieldViolation(
                            "name",
                            "must be 1 to 63 letters, digits and underscores, beginning with a"
                                    + " letter"));
        }
        if (!isText(field.label(), 0, MAX_LABEL)) {
            faults.add(
                    new FieldViolation(
                            "label", "must have at most 200 characters, none of them" + " NUL"));
        }
        if (field.type() == FieldType.CHOICE) {
            checkOptions(field.options(), faults);
        } else if (!field.options().isEmpty()) {
            faults.add(
                    new FieldViolation("options", "is only for FIELD_TYPE_CHOICE: leave it out"));
        }
        return faults;
    }

    private static void checkOptions(List<String> options, List<FieldViolation> faults) {
        if (options.isEmpty() || options.size() > MAX_OPTIONS) {
            faults.add(new FieldViolation("options", "must have 1 to 1,000 entries"));
        }
        if (!options.stream().allMatch(option -> isText(option, 1, MAX_OPTION))) {
            faults.add(
                    new FieldViolation(
                            "options", "must have 1 to 200 characters each, none of them NUL"));
        }
        if (options.size() != new HashSet<>(options).size()) {
            faults.add(new FieldViolation("options", "has an entry twice: leave one out"));
        }
    }

    private static boolean isText(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most && text.indexOf('\0') < 0;
    }
}
