package io.callbook.contacts.contact.model;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import java.util.List;

/** What a merged contact must not be: two whole contacts may be too much for one. */
public final class MergeRules {
    private MergeRules() {}

    /**
     * Does nothing if the contact can be stored.
     *
     * @throws CallFailure if it is too much
     */
    public static void require(ContactState state) {
        List<FieldViolation> faults = check(state);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }

    private static List<FieldViolation> check(ContactState state) {
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
