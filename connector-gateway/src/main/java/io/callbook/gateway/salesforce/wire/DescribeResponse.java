package io.callbook.gateway.salesforce.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object as this user sees it.
 *
 * @param name its API name
 * @param queryable whether it can be queried at all
 * @param fields those that exist and that the user may see
 */
@RegisterForReflection
public record DescribeResponse(String name, boolean queryable, List<Field> fields) {
    /** Copies the fields. */
    public DescribeResponse {
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
    }

    /**
     * One field.
     *
     * @param name its API name
     * @param label what users call it
     * @param type such as {@code phone} or {@code picklist}
     * @param filterable whether a query may filter by it
     * @param updateable whether this user may write it
     * @param relationshipName by which a query reaches the parent's fields
     * @param referenceTo the objects that the parent may be of
     */
    @RegisterForReflection
    public record Field(
            String name,
            String label,
            String type,
            boolean filterable,
            boolean updateable,
            @Nullable String relationshipName,
            List<String> referenceTo) {
        /** Copies the objects. */
        public Field {
            referenceTo = List.copyOf(Objects.requireNonNullElse(referenceTo, List.of()));
        }
    }
}
