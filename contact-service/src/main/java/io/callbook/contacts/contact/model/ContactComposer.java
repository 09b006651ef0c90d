package io.callbook.contacts.contact.model;

import io.callbook.numbers.RegionChain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a contact of a checked input: reads numbers, derives the name. */
public final class ContactComposer {
    private final PhoneReading numbers = new PhoneReading();

    /** Understands an input whose numbers are to be read in these regions. */
    public ContactFields compose(ContactInput input, RegionChain regions) {
        return compose(input, regions, null);
    }

    /**
     * Understands an input. A number that the contact has already, in the same writing, stays
     * understood as it was: whoever wrote it may have known its region better.
     */
    public ContactFields compose(
            ContactInput input, RegionChain regions, @Nullable ContactFields before) {
        List<Phone> known = before == null ? List.of() : before.phones();
        List<Phone> phones = numbers.read(input.phones(), regions, known);
        boolean derived = input.displayName().isEmpty();
        String name =
                derived
                        ? DisplayName.derived(
                                input.givenName(),
                                input.familyName(),
                                input.organization(),
                                phones,
                                input.emails())
                        : input.displayName();
        return new ContactFields(
                name,
                derived,
                input.givenName(),
                input.familyName(),
                input.organization(),
                phones,
                input.emails(),
                details(input, before));
    }

    private static ContactDetails details(ContactInput input, @Nullable ContactFields before) {
        ContactDetails old = before == null ? ContactDetails.NONE : before.details();
        ContactDetails given = input.details();
        // Consents have a way of their own: nobody gives or withdraws them in passing.
        return given == null ? old : given.withConsents(old.consents());
    }
}
