package io.callbook.gateway.sync;

import io.callbook.gateway.platform.PageToken;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the page
 * @param nextPageToken asks for the next page; empty on the last one
 */
public record ListView<T>(
        List<T> items,
        @Schema(description = "Asks for the next page; empty on the last one")
                String nextPageToken) {
    /** Copies the items. */
    public ListView {
        items = List.copyOf(items);
    }

    /**
     * A page of what was found.
     *
     * @param list the name of the list, which its tokens carry
     * @param found one more than the page holds, if there is more
     * @param key by which the list goes on after an element
     */
    static <E, T> ListView<T> of(
            String list,
            List<E> found,
            int pageSize,
            Function<E, String> key,
            Function<E, T> view) {
        List<E> page = found.stream().limit(pageSize).toList();
        return new ListView<>(
                page.stream().map(view).toList(),
                found.size() > pageSize ? PageToken.after(list, key.apply(page.getLast())) : "");
    }
}
