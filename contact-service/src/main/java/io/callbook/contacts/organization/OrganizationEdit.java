package io.callbook.contacts.organization;

import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationComposer;
import io.callbook.contacts.organization.model.OrganizationFields;
import io.callbook.contacts.organization.model.OrganizationInput;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.organization.model.OrganizationRules;
import io.callbook.contacts.organization.model.OrganizationUpdate;
import io.callbook.contacts.organization.store.OrganizationReader;
import io.callbook.contacts.organization.store.OrganizationWriter;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One change of one organization, and of its members, in a transaction. */
final class OrganizationEdit {
    private final Editing editing;
    private final SqlConnection connection;
    private final OrganizationKey key;
    private final String actor;
    private final RequestKey request;
    private final OrganizationComposer composer = new OrganizationComposer();

    OrganizationEdit(Editing editing, OrganizationKey key, String actor, RequestKey request) {
        this.editing = editing;
        this.connection = editing.connection();
        this.key = key;
        this.actor = actor;
        this.request = request;
    }

    /** Creates an organization; answers with the first one if the request is repeated. */
    Uni<Organization> create(OrganizationInput input) {
        return claim().chain(earlier ->
                earlier.isPresent()
                        ? read(earlier.get().contactId().orElseThrow())
                        : insert(composer.compose(input, editing.rules().defaultRegion())));
    }

    private Uni<Organization> insert(OrganizationFields fields) {
        return requireFree(fields)
                .chain(() -> writer().insert(key.id(), fields))
                .chain(() -> read(key.id()));
    }

    /** Changes an organization, unless it already is so or the request is repeated. */
    Uni<Organization> update(OrganizationUpdate update) {
        return lock().call(before ->
                        claim().chain(earlier ->
                                earlier.isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : apply(before, update)))
                .chain(() -> read(key.id()));
    }

    private Uni<Void> apply(Organization before, OrganizationUpdate update) {
        requireVersion(before, update.version());
        OrganizationInput input = update.appliedTo(before.fields());
        Organizations.requireNone(OrganizationRules.check(input));
        OrganizationFields fields = composer.compose(input, editing.rules().defaultRegion());
        if (fields.equals(before.fields())) {
            return Uni.createFrom().voidItem();
        }
        return requireFree(fields)
                .chain(() -> writer().update(before, fields))
                .chain(() -> tellMembers(before, fields));
    }

    private Uni<Void> tellMembers(Organization before, OrganizationFields fields) {
        return fields.name().equals(before.fields().name())
                ? Uni.createFrom().voidItem()
                : members().rename(fields.name());
    }

    /** Deletes an organization, unless the request is repeated. */
    Uni<Void> delete(long version) {
        return claim().chain(earlier ->
                earlier.isPresent()
                        ? Uni.createFrom().voidItem()
                        : lock().invoke(before -> requireVersion(before, version))
                                .chain(() -> members().release())
                                .chain(() -> writer().delete(key.id())));
    }

    private Uni<Void> requireFree(OrganizationFields fields) {
        return OrganizationReader.byName(connection, key.accountId(), fields.name())
                .invoke(owner -> requireOwn(fields, owner))
                .chain(() ->
                        OrganizationReader.owners(connection, key.accountId(), fields.references()))
                .invoke(this::requireOwn)
                .replaceWithVoid();
    }

    private void requireOwn(OrganizationFields fields, Optional<UUID> owner) {
        if (owner.isPresent() && !owner.get().equals(key.id())) {
            throw OrganizationFailures.nameTaken(fields.name(), owner.get());
        }
    }

    private void requireOwn(Map<OrganizationReference, UUID> owners) {
        owners.forEach((reference, owner) -> {
            if (!owner.equals(key.id())) {
                throw OrganizationFailures.referenceTaken(reference, owner);
            }
        });
    }

    private static void requireVersion(Organization organization, long version) {
        if (version != 0 && version != organization.version()) {
            throw OrganizationFailures.versionConflict(version, organization.version());
        }
    }

    private Uni<Organization> lock() {
        return OrganizationReader.forChange(connection, key.accountId(), key.id())
                .map(found -> found.orElseThrow(() -> notFound(key.id())));
    }

    private Uni<Organization> read(UUID id) {
        return OrganizationReader.byIds(connection, key.accountId(), List.of(id))
                .map(found -> Optional.ofNullable(found.get(id)))
                .map(found -> found.orElseThrow(() -> notFound(id)));
    }

    private static RuntimeException notFound(UUID id) {
        return OrganizationFailures.notFound(id.toString());
    }

    private Uni<Optional<RequestLog.Earlier>> claim() {
        return RequestLog.claim(connection, key.accountId(), request, key.id());
    }

    private OrganizationWriter writer() {
        return new OrganizationWriter(connection, key.accountId());
    }

    private Members members() {
        return new Members(editing, key.id(), actor);
    }
}
