package io.callbook.numbers;

import io.callbook.numbers.NumberingPlans.Dialled;
import io.callbook.numbers.RegionChain.Link;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides which number the written digits are, in the region that decides (MAT-8). */
final class NumberResolver {
    /** Fewer digits without a plus are not taken for a foreign country code and a number. */
    private static final int SHORTEST_WITHOUT_PLUS = 9;

    private static final int MOST_VARIANTS = 4;
    private static final int SHORTEST_BEFORE_SLASH = 6;
    private static final int SHORTEST_TWO = 8;
    private static final int LONGEST_TWO = 40;

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
        return beforeSlash(written)
                .flatMap(this::whole)
                .or(() -> whole(written))
                .or(() -> firstOfTwo(written).flatMap(this::whole));
    }

    /**
     * The number, or all of several in a row. Of variants ({@code 3441/42}) those that are certain:
     * see {@link NumberSeries}.
     */
    List<Resolved> resolveAll(WrittenNumber written) {
        Optional<WrittenNumber> head = beforeSlash(written);
        if (head.isPresent()) {
            return headAndRest(head.get(), written);
        }
        return whole(written)
                .map(List::of)
                .or(() -> firstOfTwo(written).map(first -> headAndRest(first, written)))
                .orElse(List.of());
    }

    private List<Resolved> headAndRest(WrittenNumber head, WrittenNumber written) {
        Resolved first = whole(head).orElseThrow();
        WrittenNumber rest = written.behind(head).trimmed();
        List<Resolved> others = resolveAll(rest);
        if (others.isEmpty() && whole(written).isEmpty()) {
            others =
                    NumberSeries.following(first.number(), head.lastGroup(), rest).stream()
                            .filter(NumberingPlans::isValid)
                            .map(number -> new Resolved(number, first.rule()))
                            .toList();
        }
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Optional<WrittenNumber> beforeSlash(WrittenNumber written) {
        return written.heads(SLASH).stream()
                .limit(MOST_VARIANTS)
                .filter(head -> head.digits().length() >= SHORTEST_BEFORE_SLASH)
                .filter(head -> whole(head).isPresent())
                .findFirst();
    }

    private Optional<Resolved> whole(WrittenNumber written) {
        String digits = written.digits();
        return written.hasPlus() && !digits.startsWith("0")
                ? own(international(written))
                        .filter(found -> !breaksCountryCode(written))
                        .or(() -> breaksCountryCode(written) ? dialled(digits) : Optional.empty())
                : own(behindWorldPrefix(digits).flatMap(NumberingPlans::exact))
                        .or(() -> own(behindOwnCountryCode(written)))
                        .or(() -> dialled(digits))
                        .or(() -> own(behindWorldPrefix(digits).flatMap(NumberingPlans::lenient)))
                        .or(() ->
                                own(
                                        behindWorldPrefix(written.digitsWithoutTrunk())
                                                .flatMap(NumberingPlans::exact)))
                        .or(() -> own(withoutPlus(written)));
    }

    /** In +8 (495) … the plus is a slip: 84 is not meant. */
    private static boolean breaksCountryCode(WrittenNumber written) {
        String code = Integer.toString(NumberingPlans.countryCode(written.digits()));
        return written.firstGroup().length() < code.length();
    }

    private static Optional<PhoneNumber> international(WrittenNumber written) {
        return NumberingPlans.lenient(written.digits())
                .or(() -> NumberingPlans.exact(written.digitsWithoutTrunk()));
    }

    private Optional<WrittenNumber> firstOfTwo(WrittenNumber written) {
        int length = written.digits().length();
        if (length < SHORTEST_TWO || length > LONGEST_TWO) {
            return Optional.empty();
        }
        return written.heads(SPACE).stream()
                .filter(head -> whole(written.behind(head)).isPresent())
                .filter(head -> whole(head).isPresent())
                .findFirst();
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
     * Where calls within the country begin with a trunk prefix, digits that begin with the
     * country's own code instead are meant so, even if they could be an area: 49 151 … in Germany.
     */
    private Optional<PhoneNumber> behindOwnCountryCode(WrittenNumber written) {
        return region.map(link -> NumberingPlans.ownCountryCode(link.region()))
                .filter(code -> code > 0 && beginsWith(code, written))
                .flatMap(code -> NumberingPlans.exact(written.digits()));
    }

    private Optional<PhoneNumber> withoutPlus(WrittenNumber written) {
        String digits = written.digits();
        if (region.isEmpty() || digits.length() < SHORTEST_WITHOUT_PLUS) {
            return Optional.empty();
        }
        int code = NumberingPlans.countryCode(digits);
        if (code == 0 || !beginsWith(code, written)) {
            return Optional.empty();
        }
        boolean grouped = !written.firstGroup().equals(digits);
        return grouped ? international(written) : NumberingPlans.exact(digits);
    }

    /**
     * Only if the grouping does not contradict: 311-555-2368 does not begin with country code 31.
     */
    private static boolean beginsWith(int countryCode, WrittenNumber written) {
        String code = Integer.toString(countryCode);
        String first = written.firstGroup();
        return first.equals(code) || (first.equals(written.digits()) && first.startsWith(code));
    }
}
