package io.callbook.contacts.contact.model;

import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import java.util.List;
import java.util.stream.Stream;

/**
 * Understands written numbers. A text that holds several numbers becomes a phone for each, all with
 * the whole text as their writing (MAT-8); written again with these phones, they are the same.
 */
public final class PhoneReading {
    private static final int MOST = 50;

    private final PhoneNumberReader numbers = new PhoneNumberReader();

    /** Any number of these may be used, by any thread. */
    public PhoneReading() {}

    /**
     * The phones of an input, each once, at most 50.
     *
     * @param regions in which numbers without country code are read
     * @param before phones that the owner has already: in the same writing they stay understood as
     *     they were
     */
    public List<Phone> read(List<PhoneInput> inputs, RegionChain regions, List<Phone> before) {
        return inputs.stream()
                .flatMap(input -> read(input, regions, before))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<Phone> read(PhoneInput input, RegionChain regions, List<Phone> before) {
        List<Phone> known =
                before.stream()
                        .filter(phone -> phone.isDialable() && phone.raw().equals(input.raw()))
                        .map(phone ->
                                new Phone(
                                        phone.raw(),
                                        phone.e164(),
                                        phone.extension(),
                                        input.kind(),
                                        phone.rule()))
                        .toList();
        return known.isEmpty()
                ? numbers.readAll(input.raw(), regions).stream()
                        .map(reading -> phone(input, reading))
                : known.stream();
    }

    private static Phone phone(PhoneInput input, NumberReading reading) {
        return switch (reading) {
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
