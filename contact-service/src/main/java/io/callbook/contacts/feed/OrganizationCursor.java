package io.callbook.contacts.feed;

import io.callbook.contacts.organization.model.Organization;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One reader's place among the organizations, of which there are few: page after page. */
final class OrganizationCursor {
    private final Function<UUID, Uni<List<Organization>>> afterId;
    private final int limit;
    private UUID last = IdRange.START;

    /**
     * At the beginning.
     *
     * @param afterId reads what comes after an id, by the id, up to the limit
     * @param limit the organizations of a page; fewer are the last ones
     */
    OrganizationCursor(Function<UUID, Uni<List<Organization>>> afterId, int limit) {
        this.afterId = afterId;
        this.limit = limit;
    }

    Uni<Page<Organization>> next() {
        return afterId.apply(last)
                .map(items -> new Page<>(items, items.size() < limit))
                .invoke(page -> {
                    if (!page.isLast()) {
                        last = page.items().getLast().organizationId();
                    }
                });
    }
}
