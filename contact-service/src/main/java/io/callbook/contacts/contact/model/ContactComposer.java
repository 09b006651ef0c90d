package io.callbook.contacts.contact.model;

import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import java.util.List;

/** Makes the fields of a contact of a checked input: reads numbers, derives the name. */
public final class ContactComposer {
    private static final int MAX_DISPLAY_NAME = 400;

    private final PhoneNumberReader numbers = new PhoneNumberReader();

    /** Understands an input whose numbers are to be read in these regions. */
    public ContactFields compose(ContactInput input, RegionChain regions) {
        return compose(input, regions, List.of());
    }

    /**
     * Understands an input. A number that the contact has already, in the same writing, stays
     * understood as it was: whoever wrote it may have known its region better.
     */
    public ContactFields compose(ContactInput input, RegionChain regions, List<Phone> before) {
        List<Phone> phones =
                input.phones().stream().map(phone -> read(phone, regions, before)).toList();
        boolean derived = input.displayName().isEmpty();
        return new ContactFields(
                derived ? derivedName(input, phones) : input.displayName(),
                derived,
                input.givenName(),
                input.familyName(),
                input.organization(),
                phones,
                input.emails());
    }

    private Phone read(PhoneInput input, RegionChain regions, List<Phone> before) {
        for (Phone known : before) {
            if (known.isDialable() && known.raw().equals(input.raw())) {
                return new Phone(
                        known.raw(), known.e164(), known.extension(), input.kind(), known.rule());
            }
        }
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

    /** Given and family name, else the organization, else the first number, else an address. */
    private static String derivedName(ContactInput input, List<Phone> phones) {
        String person = (input.givenName() + " " + input.familyName()).strip();
        if (!person.isEmpty()) {
            return cut(person);
        }
        if (!input.organization().isEmpty()) {
            return input.organization();
        }
        return phones.isEmpty() ? input.emails().getFirst().strip() : phones.getFirst().shown();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MAX_DISPLAY_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_DISPLAY_NAME));
    }
}
