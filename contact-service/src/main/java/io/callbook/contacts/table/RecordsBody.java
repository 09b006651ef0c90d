package io.callbook.contacts.table;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Records to write.
 *
 * @param records each as its values by field, in their types' text form
 */
@Schema(name = "RecordsBody", requiredProperties = "records")
record RecordsBody(
        @Schema(description = "1 to 1,000 records: the values of each by field")
                @Nullable List<Map<String, String>> records) {}
