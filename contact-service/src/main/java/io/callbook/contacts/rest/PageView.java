package io.callbook.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items in the list's order
 * @param nextPageToken for the next page; absent on the last one
 */
@Schema(requiredProperties = "items")
public record PageView<T>(
        List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextPageToken) {
    /** Copies the items. */
    public PageView {
        items = List.copyOf(items);
    }

    /** A page and the token of the next one, if there is one. */
    public static <T> PageView<T> of(List<T> items, Optional<String> next) {
        return new PageView<>(items, next.orElse(null));
    }
}
