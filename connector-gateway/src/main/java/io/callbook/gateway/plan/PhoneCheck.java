package io.callbook.gateway.plan;

import io.callbook.gateway.plan.ContactDraft.Phone;
import io.callbook.numbers.Equivalences;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which numbers of a contact can be dialled, by the region chain that the store uses. */
final class PhoneCheck {
    private static final PhoneNumberReader READER = new PhoneNumberReader();

    private final RegionChain regions;

    PhoneCheck(RegionChain regions, String recordRegion) {
        this.regions = nearestFirst(recordRegion, regions);
    }

    /** Whether there is a number, other than a fax, that can be dialled. */
    boolean anyDialable(List<Phone> phones) {
        return phones.stream()
                .filter(phone -> phone.kind() != PhoneKind.FAX)
                .anyMatch(this::isDialable);
    }

    /**
     * Whether one of the numbers, other than a fax, is this one or an equivalent of it (MAT-9);
     * extensions do not count.
     */
    boolean anyIs(List<Phone> phones, PhoneNumber number) {
        PhoneNumber sought = Equivalences.canonical(number);
        return phones.stream()
                .filter(phone -> phone.kind() != PhoneKind.FAX)
                .flatMap(this::numbers)
                .anyMatch(found -> Equivalences.canonical(found).equals(sought));
    }

    /** The first number that cannot be dialled. */
    Optional<Phone> firstUnusable(List<Phone> phones) {
        return phones.stream().filter(phone -> !isDialable(phone)).findFirst();
    }

    /** The numbers that can be dialled. */
    List<Phone> dialable(List<Phone> phones) {
        return phones.stream().filter(this::isDialable).toList();
    }

    private boolean isDialable(Phone phone) {
        return numbers(phone).findAny().isPresent();
    }

    /** A field may hold several (MAT-8). */
    private Stream<PhoneNumber> numbers(Phone phone) {
        return READER.readAll(phone.raw(), regions).stream()
                .flatMap(reading ->
                        reading instanceof NumberReading.Dialable found
                                ? Stream.of(found.number())
                                : Stream.empty());
    }

    private static RegionChain nearestFirst(String recordRegion, RegionChain others) {
        RegionChain chain = RegionChain.none().then(recordRegion, RegionRule.RECORD_COUNTRY);
        for (RegionChain.Link link : others.links()) {
            chain = chain.then(link.region(), link.rule());
        }
        return chain;
    }
}
