package io.callbook.contacts.organization.store;

import io.callbook.contacts.organization.model.OrganizationReference;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/** References as parallel arrays, for {@code unnest}. */
record ReferenceArrays(List<OrganizationReference> references) {
    static ReferenceArrays of(List<OrganizationReference> references) {
        return new ReferenceArrays(references);
    }

    /** An account and the references' connections, types and external ids. */
    Tuple names(String accountId) {
        return Tuple.of(
                accountId,
                column(OrganizationReference::connectionId),
                column(OrganizationReference::objectType),
                column(OrganizationReference::externalId));
    }

    Boolean[] aliases() {
        return references.stream().map(OrganizationReference::alias).toArray(Boolean[]::new);
    }

    private String[] column(Function<OrganizationReference, String> part) {
        return references.stream().map(part).toArray(String[]::new);
    }
}
