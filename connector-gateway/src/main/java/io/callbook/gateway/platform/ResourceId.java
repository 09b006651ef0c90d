package io.callbook.gateway.platform;

import io.callbook.problem.ProblemException;
import java.util.regex.Pattern;

/** The form of the ids that clients choose: of accounts, connections and syncs. */
public final class ResourceId {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    private ResourceId() {}

    /**
     * An id that has the form.
     *
     * @param field the name by which the client knows it
     * @throws ProblemException if it has not
     */
    public static String check(String field, String id) {
        if (fits(id)) {
            return id;
        }
        throw Refusal.invalidValue(
                field,
                "'%s' must be 2 to 63 lower-case letters, digits or hyphens and begin with a letter."
                        .formatted(field));
    }

    /** Whether an id has the form. */
    static boolean fits(String id) {
        return FORM.matcher(id).matches();
    }
}
