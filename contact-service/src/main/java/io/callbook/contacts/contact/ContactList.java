package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactQuery;
import io.callbook.contacts.contact.store.ContactQuery.Place;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page of contacts.
 *
 * @param accountId of this account
 * @param phone only with this number, in any spelling; empty for any
 * @param reference only with this reference; null for any
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
record ContactList(
        String accountId, String phone, @Nullable Reference reference, String pageToken, int size) {
    private static final String TOKEN = "contacts";
    private static final PhoneNumberReader NUMBERS = new PhoneNumberReader();

    /** The query of this page and of one contact more, which tells whether there is a next one. */
    ContactQuery query(String defaultRegion) {
        if (reference != null) {
            requireWhole(reference);
        }
        return new ContactQuery(accountId, number(defaultRegion), reference, place(), size + 1);
    }

    /** The token of the page after this one. */
    Optional<String> nextToken(List<Contact> found) {
        if (found.size() <= size) {
            return Optional.empty();
        }
        Contact last = found.get(size - 1);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.createdAt());
        return Optional.of(
                OpaqueToken.write(
                        TOKEN,
                        filters(),
                        List.of(Long.toString(micros), last.contactId().toString())));
    }

    private @Nullable Place place() {
        return pageToken.isEmpty()
                ? null
                : OpaqueToken.read(TOKEN, filters(), pageToken, 2)
                        .flatMap(ContactList::place)
                        .orElseThrow(ContactFailures::invalidPageToken);
    }

    private static Optional<Place> place(List<String> values) {
        try {
            Instant time = Instant.EPOCH.plus(Long.parseLong(values.get(0)), ChronoUnit.MICROS);
            return ContactIds.parse(values.get(1)).map(id -> new Place(time, id));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private List<String> filters() {
        return reference == null
                ? List.of(accountId, phone)
                : List.of(
                        accountId,
                        phone,
                        reference.connectionId(),
                        reference.objectType(),
                        reference.externalId());
    }

    private ContactQuery.@Nullable NumberFilter number(String defaultRegion) {
        if (phone.isEmpty()) {
            return null;
        }
        RegionChain regions = RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT);
        return switch (NUMBERS.read(phone, regions)) {
            case NumberReading.Dialable read ->
                    new ContactQuery.NumberFilter(read.number().e164(), read.extension());
            case NumberReading.Unusable unusable ->
                    throw CallFailure.invalid(
                            "phone",
                            "cannot be read as a telephone number ("
                                    + unusable.cause()
                                    + "): write it with its country code, such as +12022243441");
        };
    }

    private static void requireWhole(Reference reference) {
        List<FieldViolation> faults = ContactRules.check(reference);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("reference")).toList());
        }
    }
}
