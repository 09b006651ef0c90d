package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldDefinitions;
import io.callbook.contacts.organization.store.NamedOrganization;
import io.callbook.contacts.organization.store.OrganizationDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads what the details of contacts refer to: declared fields and organizations. */
public final class DetailsReader {
    private DetailsReader() {}

    /**
     * What some inputs refer to. The organizations are neither renamed nor deleted until the
     * transaction ends.
     */
    public static Uni<KnownDetails> read(
            SqlConnection connection, String accountId, Collection<ContactInput> inputs) {
        List<ContactDetails> details =
                inputs.stream().map(ContactInput::details).filter(Objects::nonNull).toList();
        Set<UUID> organizations = new HashSet<>();
        details.stream()
                .map(ContactDetails::organizationId)
                .filter(Objects::nonNull)
                .forEach(organizations::add);
        boolean hasAttributes = details.stream().anyMatch(d -> !d.attributes().isEmpty());
        return OrganizationDirectory.find(connection, accountId, organizations)
                .chain(found ->
                        declared(connection, accountId, hasAttributes)
                                .map(declared -> new KnownDetails(declared, found)));
    }

    private static Uni<Map<String, FieldDefinition>> declared(
            SqlConnection connection, String accountId, boolean needed) {
        return needed
                ? FieldDefinitions.ofContacts(connection, accountId)
                : Uni.createFrom().item(Map.of());
    }

    /** Nothing; for inputs that refer to nothing. */
    public static KnownDetails nothing() {
        return new KnownDetails(Map.of(), Map.<UUID, NamedOrganization>of());
    }
}
