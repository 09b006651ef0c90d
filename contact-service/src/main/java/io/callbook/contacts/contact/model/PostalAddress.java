package io.callbook.contacts.contact.model;

/**
 * Where to write to. Every part may be empty.
 *
 * @param label what it is for
 * @param street street, number and whatever precedes the city
 * @param city the city
 * @param state state, province or county
 * @param postalCode the postal code
 * @param country ISO 3166-1 alpha-2, or whatever the writer had
 */
public record PostalAddress(
        String label, String street, String city, String state, String postalCode, String country) {
    /** Strips all parts. */
    public PostalAddress {
        label = label.strip();
        street = street.strip();
        city = city.strip();
        state = state.strip();
        postalCode = postalCode.strip();
        country = country.strip();
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return (street + city + state + postalCode + country).isEmpty();
    }
}
