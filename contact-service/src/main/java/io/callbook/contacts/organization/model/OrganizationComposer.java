package io.callbook.contacts.organization.model;

import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;

/** Makes the fields of an organization of a checked input: reads its numbers. */
public final class OrganizationComposer {
    private final PhoneNumberReader numbers = new PhoneNumberReader();

    /** Understands an input; its own region comes before the account's (MAT-8). */
    public OrganizationFields compose(OrganizationInput input, String accountRegion) {
        RegionChain regions =
                RegionChain.none()
                        .then(input.region(), RegionRule.ORGANIZATION_COUNTRY)
                        .then(accountRegion, RegionRule.ACCOUNT_DEFAULT);
        return new OrganizationFields(
                input.name(),
                input.region(),
                input.phones().stream().map(phone -> read(phone, regions)).toList(),
                input.domains(),
                input.references());
    }

    private Phone read(PhoneInput input, RegionChain regions) {
        return switch (numbers.read(input.raw(), regions)) {
            case NumberReading.Dialable read ->
                    new Phone(
                            input.raw(),
                            read.number().e164(),
                            read.extension(),
                            input.kind(),
                            read.rule());
            case NumberReading.Unusable unread ->
                    new Phone(input.raw(), null, "", input.kind(), null);
        };
    }
}
