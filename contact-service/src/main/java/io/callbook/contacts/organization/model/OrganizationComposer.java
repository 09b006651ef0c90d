package io.callbook.contacts.organization.model;

import io.callbook.contacts.contact.model.PhoneReading;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.List;

/** Makes the fields of an organization of a checked input: reads its numbers. */
public final class OrganizationComposer {
    private final PhoneReading numbers = new PhoneReading();

    /** Understands an input; its own region comes before the account's (MAT-8). */
    public OrganizationFields compose(OrganizationInput input, String accountRegion) {
        RegionChain regions =
                RegionChain.none()
                        .then(input.region(), RegionRule.ORGANIZATION_COUNTRY)
                        .then(accountRegion, RegionRule.ACCOUNT_DEFAULT);
        return new OrganizationFields(
                input.name(),
                input.region(),
                numbers.read(input.phones(), regions, List.of()),
                input.domains(),
                input.references());
    }
}
