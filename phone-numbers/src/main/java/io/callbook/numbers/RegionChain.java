package io.callbook.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The regions in which a number without country code may be read, nearest first (MAT-8). The first
 * one that is known decides.
 *
 * @param links nearest first; never empty regions
 */
public record RegionChain(List<Link> links) {
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
        if (region == null || !region.strip().matches("[A-Za-z]{2}")) {
            return this;
        }
        List<Link> longer = new ArrayList<>(links);
        longer.add(new Link(region.strip().toUpperCase(Locale.ROOT), rule));
        return new RegionChain(longer);
    }
}
