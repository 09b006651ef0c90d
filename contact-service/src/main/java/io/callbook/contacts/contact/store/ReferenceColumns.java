package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Reference;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.function.Function;

/** References as parallel arrays, for {@code unnest}. */
final class ReferenceColumns {
    private ReferenceColumns() {}

    /** An account and the references' connections, types and external ids. */
    static Tuple of(String accountId, Collection<Reference> references) {
        return Tuple.of(
                accountId,
                column(references, Reference::connectionId),
                column(references, Reference::objectType),
                column(references, Reference::externalId));
    }

    private static String[] column(
            Collection<Reference> references, Function<Reference, String> part) {
        return references.stream().map(part).toArray(String[]::new);
    }
}
