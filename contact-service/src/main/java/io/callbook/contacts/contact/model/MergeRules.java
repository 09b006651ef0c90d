package io.callbook.contacts.contact.model;

import io.callbook.contacts.failure.FieldViolation;
import java.util.List;

/** What a merged contact must not be: two whole contacts may be too much for one. */
public final class MergeRules {
    private MergeRules() {}

    /** What is wrong; nothing if it can be stored. */
    public static List<FieldViolation> check(ContactState state) {
        return ContactRules.checkCounts(state).stream()
                .map(fault ->
                        new FieldViolation(
                                "merged_id",
                                "cannot be merged: together "
                                        + fault.field()
                                        + " "
                                        + fault.description()))
                .toList();
    }
}
