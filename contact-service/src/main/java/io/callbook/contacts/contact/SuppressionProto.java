package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.v1.LiftSuppressionRequest;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Translates which erased person may be stored again. */
final class SuppressionProto {
    private static final PhoneNumberReader NUMBERS = new PhoneNumberReader();

    private SuppressionProto() {}

    /** The values as the list knows them. */
    static Set<String> values(LiftSuppressionRequest request, String defaultRegion) {
        Set<String> values = new HashSet<>();
        if (!request.getPhone().isEmpty()) {
            values.add(number(request.getPhone(), defaultRegion));
        }
        if (!request.getEmail().isEmpty()) {
            values.add(IdentifyingValues.email(request.getEmail()));
        }
        if (request.hasReference()) {
            values.add(IdentifyingValues.reference(whole(request)));
        }
        if (!request.getPrimaryKey().isEmpty()) {
            values.add(IdentifyingValues.key(request.getPrimaryKey()));
        }
        if (values.isEmpty()) {
            throw CallFailure.invalid(
                    "email", "is missing: give a phone, an email, a reference or a primary_key");
        }
        return values;
    }

    private static String number(String phone, String defaultRegion) {
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

    private static Reference whole(LiftSuppressionRequest request) {
        Reference reference = ContactProto.reference(request.getReference());
        List<FieldViolation> faults = ContactRules.check(reference);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("reference")).toList());
        }
        return reference;
    }
}
