package io.callbook.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions in which a number without country code may be read, nearest first (MAT-8). The first
 * one that is known decides.
 *
 * @param links nearest first; never empty regions
 */
public record RegionChain(List<Link> links) {
    private static final Pattern TWO_LETTERS = Pattern.compile("\\s*[A-Za-z]{2}\\s*");

    /**
     * One region and why it is a candidate.
     *
     * @param region ISO 3166-1 alpha-2 in upper case
     * @param rule which rule named it
     */
    public record Link(String region, RegionRule rule) {}

    /** Copies the links. */
    public RegionChain {
        links = List.copyOf(links);
    }

    /** A chain without any region: only numbers with a country code can be read. */
    public static RegionChain none() {
        return new RegionChain(List.of());
    }

    /**
     * The same chain with one more region at its end.
     *
     * @param region ISO 3166-1 alpha-2 in any case; null, blank or not two letters adds nothing
     */
    public RegionChain then(@Nullable String region, RegionRule rule) {
        if (region == null || !TWO_LETTERS.matcher(region).matches()) {
            return this;
        }
        List<Link> longer = new ArrayList<>(links);
        longer.add(new Link(region.strip().toUpperCase(Locale.ROOT), rule));
        return new RegionChain(longer);
    }

    /** The same chain with the main region of a country code before it, as the number's own. */
    RegionChain behind(String countryCode) {
        if (countryCode.isEmpty()) {
            return this;
        }
        String region = NumberingPlans.mainRegion(Integer.parseInt(countryCode));
        RegionChain own = none().then(region, RegionRule.OWN_COUNTRY_CODE);
        return new RegionChain(Stream.concat(own.links.stream(), links.stream()).toList());
    }

    /** The nearest region that has a numbering plan; other codes are as if absent. */
    Optional<Link> nearest() {
        return links.stream().filter(RegionChain::isKnown).findFirst();
    }

    /** All regions that have a numbering plan, nearest first. */
    List<String> known() {
        return links.stream().filter(RegionChain::isKnown).map(Link::region).toList();
    }

    private static boolean isKnown(Link link) {
        return NumberingPlans.regions().contains(link.region());
    }
}
