package io.callbook.gateway.salesforce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the org has used of its daily API requests, as each answer's {@code Sforce-Limit-Info}
 * header tells.
 *
 * @param used by all clients of the org in the last 24 hours
 * @param limit how many the org has
 */
record ApiUsage(long used, long limit) {
    static final String HEADER = "Sforce-Limit-Info";

    private static final Pattern FORM = Pattern.compile("api-usage=(\\d{1,18})/(\\d{1,18})");

    static Optional<ApiUsage> parse(String header) {
        Matcher matcher = FORM.matcher(header);
        return matcher.find()
                ? Optional.of(
                        new ApiUsage(
                                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
