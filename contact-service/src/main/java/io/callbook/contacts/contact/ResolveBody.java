package io.callbook.contacts.contact;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Absent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ids to be told about.
 *
 * @param ids 1 to 1,000
 */
@Schema(name = "Resolve", requiredProperties = "ids")
record ResolveBody(
        @Schema(description = "Ids of contacts", minItems = 1, maxItems = 1000)
                @Nullable List<String> ids) {
    private static final int LIMIT = 1_000;

    List<String> distinct() {
        List<String> given = Absent.list(ids);
        if (given.isEmpty() || given.size() > LIMIT) {
            throw CallFailure.invalid("ids", "must have 1 to 1,000 ids");
        }
        return given.stream().distinct().toList();
    }
}
