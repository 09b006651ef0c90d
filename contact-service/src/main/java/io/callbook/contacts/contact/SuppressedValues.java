package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an erased person may be stored again; at least one of it.
 *
 * @param phone in any spelling; may be empty
 * @param email may be empty
 * @param reference null for none
 * @param primaryKey may be empty
 */
record SuppressedValues(
        String phone, String email, @Nullable Reference reference, String primaryKey) {
    private static final PhoneNumberReader NUMBERS = new PhoneNumberReader();

    /** The values as the list knows them. */
    Set<String> known(String defaultRegion) {
        Set<String> values = new HashSet<>();
        if (!phone.isEmpty()) {
            values.add(number(defaultRegion));
        }
        if (!email.isEmpty()) {
            values.add(IdentifyingValues.email(email));
        }
        if (reference != null) {
            values.add(IdentifyingValues.reference(whole(reference)));
        }
        if (!primaryKey.isEmpty()) {
            values.add(IdentifyingValues.key(primaryKey));
        }
        if (values.isEmpty()) {
            throw CallFailure.invalid(
                    "email", "is missing: give a phone, an email, a reference or a primary key");
        }
        return values;
    }

    private String number(String defaultRegion) {
        RegionChain regions = RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT);
        return switch (NUMBERS.read(phone, regions)) {
            case NumberReading.Dialable read ->
                    IdentifyingValues.phone(read.number().e164(), read.extension());
            case NumberReading.Unusable unusable ->
                    throw CallFailure.invalid(
                            "phone",
                            "cannot be read as a telephone number (" + unusable.cause() + ")");
        };
    }

    private static Reference whole(Reference reference) {
        List<FieldViolation> faults = ContactRules.check(reference);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("reference")).toList());
        }
        return reference;
    }
}
