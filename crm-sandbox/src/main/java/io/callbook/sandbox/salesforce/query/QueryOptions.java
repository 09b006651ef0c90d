package io.callbook.sandbox.salesforce.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a client hints at the size of pages. */
final class QueryOptions {
    /** The bounds that the vendor states; a hint beyond them means the nearer one. */
    private static final int SMALLEST = 200;

    private static final int LARGEST = 2000;
    private static final Pattern BATCH_SIZE =
            Pattern.compile("batchSize\\s*=\\s*(\\d{1,6})", Pattern.CASE_INSENSITIVE);

    private QueryOptions() {}

    static int batchSize(@Nullable String header) {
        Matcher hint = BATCH_SIZE.matcher(header == null ? "" : header);
        return hint.find()
                ? Math.clamp(Integer.parseInt(hint.group(1)), SMALLEST, LARGEST)
                : LARGEST;
    }
}
