package io.callbook.numbers;

import io.callbook.numbers.NumberingPlans.Dialled;
import io.callbook.numbers.RegionChain.Link;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which number the written digits are, in the region that decides (MAT-8). */
final class NumberResolver {
    /** Shorter digits without a plus are not taken for a country code and a number. */
    private static final int SHORTEST_WITHOUT_PLUS = 9;

    private static final Pattern SLASH = Pattern.compile("\\s*/");
    private static final Pattern SPACE = Pattern.compile("[ )/-]+(?=[(\\d])");
    private static final String WORLD_PREFIX = "00";

    /**
     * A number and what decided its country.
     *
     * @param number as resolved
     * @param rule the link of the region chain, or the number itself
     */
    record Resolved(PhoneNumber number, RegionRule rule) {}

    private final Optional<Link> region;

    NumberResolver(Optional<Link> region) {
        this.region = region;
    }

    /** The number, if it is one; of two in a row, or of one with variants, the first. */
    Optional<Resolved> resolve(WrittenNumber written) {
        return written.heads(SLASH).stream()
                .flatMap(head -> whole(head).stream())
                .findFirst()
                .or(() -> whole(written))
                .or(() -> firstOfTwo(written));
    }

    private Optional<Resolved> whole(WrittenNumber written) {
        String digits = written.digits();
        if (written.hasPlus() && !digits.startsWith("0")) {
            return own(NumberingPlans.lenient(digits))
                    .or(() -> own(NumberingPlans.exact(written.digitsWithoutTrunk())));
        }
        return own(behindWorldPrefix(digits).flatMap(NumberingPlans::exact))
                .or(() -> dialled(digits))
                .or(() -> own(behindWorldPrefix(digits).flatMap(NumberingPlans::lenient)))
                .or(() ->
                        own(
                                behindWorldPrefix(written.digitsWithoutTrunk())
                                        .flatMap(NumberingPlans::exact)))
                .or(() -> own(withoutPlus(written)));
    }

    private Optional<Resolved> firstOfTwo(WrittenNumber written) {
        return written.heads(SPACE).stream()
                .filter(head -> whole(tail(written, head)).isPresent())
                .flatMap(head -> whole(head).stream())
                .findFirst();
    }

    private static WrittenNumber tail(WrittenNumber written, WrittenNumber head) {
        return WrittenNumber.of(written.text().substring(head.text().length()));
    }

    private Optional<Resolved> dialled(String digits) {
        return region.flatMap(link ->
                NumberingPlans.dialled(digits, link.region())
                        .map(dialled -> resolved(dialled, link)));
    }

    private static Resolved resolved(Dialled dialled, Link link) {
        RegionRule rule = dialled.domestic() ? link.rule() : RegionRule.OWN_COUNTRY_CODE;
        return new Resolved(dialled.number(), rule);
    }

    private static Optional<Resolved> own(Optional<PhoneNumber> number) {
        return number.map(found -> new Resolved(found, RegionRule.OWN_COUNTRY_CODE));
    }

    /** 00 is understood in every region, also in those that dial something else. */
    private static Optional<String> behindWorldPrefix(String digits) {
        return Optional.of(digits)
                .filter(all -> all.startsWith(WORLD_PREFIX))
                .map(all -> all.substring(WORLD_PREFIX.length()))
                .filter(rest -> !rest.startsWith("0"));
    }

    /**
     * Only if the writing does not contradict: 311-555-2368 does not begin with country code 31.
     */
    private Optional<PhoneNumber> withoutPlus(WrittenNumber written) {
        String digits = written.digits();
        if (region.isEmpty() || digits.length() < SHORTEST_WITHOUT_PLUS || digits.startsWith("0")) {
            return Optional.empty();
        }
        String first = written.firstGroup();
        if (first.equals(digits)) {
            return NumberingPlans.exact(digits);
        }
        return first.equals(Integer.toString(NumberingPlans.countryCode(digits)))
                ? NumberingPlans.lenient(digits)
                        .or(() -> NumberingPlans.exact(written.digitsWithoutTrunk()))
                : Optional.empty();
    }
}
