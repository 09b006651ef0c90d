package io.callbook.sandbox.salesforce.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The versions of the REST API that the sandbox answers to. */
public final class ApiVersions {
    private static final int OLDEST = 31;
    private static final int NEWEST = 68;

    /** Spring '24, from which the names of the others are counted. */
    private static final int SPRING_24 = 60;

    private static final int RELEASES_A_YEAR = 3;
    private static final int YEAR = 24;

    private ApiVersions() {}

    /** The answer of {@code GET /services/data}. */
    public static List<Map<String, String>> list() {
        return IntStream.rangeClosed(OLDEST, NEWEST).mapToObj(ApiVersions::entry).toList();
    }

    /** Whether {@code v} and the version, as in {@code v61.0}, is one of them. */
    public static boolean isKnown(String segment) {
        return segment.matches("v\\d{2}\\.0")
                && Integer.parseInt(segment.substring(1, 3)) >= OLDEST
                && Integer.parseInt(segment.substring(1, 3)) <= NEWEST;
    }

    private static Map<String, String> entry(int version) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("label", label(version));
        entry.put("url", "/services/data/v" + version + ".0");
        entry.put("version", version + ".0");
        return entry;
    }

    private static String label(int version) {
        int year = YEAR + Math.floorDiv(version - SPRING_24, RELEASES_A_YEAR);
        return switch (Math.floorMod(version - SPRING_24, RELEASES_A_YEAR)) {
            case 0 -> "Spring '" + year;
            case 1 -> "Summer '" + year;
            default -> "Winter '" + (year + 1);
        };
    }
}
