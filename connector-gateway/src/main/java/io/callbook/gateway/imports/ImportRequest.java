package io.callbook.gateway.imports;

import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneRule;
import io.callbook.gateway.platform.Refusal;
import java.util.Locale;
import java.util.Set;

/**
 * What a client asks for with a file.
 *
 * @param fileName what the client calls it
 * @param source by which name its rows are known
 * @param idColumn the column that identifies a row; empty to find it
 * @param phoneRule what becomes of rows with unreadable numbers
 * @param region where numbers without country code are from; empty for the account's default
 */
record ImportRequest(
        String fileName, String source, String idColumn, PhoneRule phoneRule, String region) {
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 200;

    /** Checks what the client wrote. */
    static ImportRequest of(
            String fileName, String source, String idColumn, String badPhone, String region) {
        String name = fileName.isBlank() ? "import.csv" : fileName;
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalidValue(
                    "fileName",
                    "'fileName' must have at most %d characters.".formatted(LONGEST_NAME));
        }
        if (!region.isEmpty() && !REGIONS.contains(region)) {
            throw Refusal.invalidValue(
                    "region",
                    "'region' must be a country of ISO 3166-1 in two capital letters, such as US.");
        }
        return new ImportRequest(
                name, SourceName.of(source, name), idColumn.strip(), phoneRule(badPhone), region);
    }

    /** The options before the header was read. */
    ImportOptions options(ObjectMapping mapping) {
        return new ImportOptions(idColumn, phoneRule, region, mapping);
    }

    private static PhoneRule phoneRule(String badPhone) {
        return switch (badPhone) {
            case "reject" -> PhoneRule.REJECT_RECORD;
            case "keep" -> PhoneRule.KEEP_RECORD;
            default ->
                    throw Refusal.invalidValue(
                            "badPhone",
                            "'badPhone' must be reject (rows with an unreadable number are"
                                    + " rejected) or keep (the number is kept as text).");
        };
    }
}
