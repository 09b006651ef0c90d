package io.callbook.contacts.organization;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationInput;
import io.callbook.contacts.organization.model.OrganizationRules;
import io.callbook.contacts.organization.model.OrganizationUpdate;
import io.callbook.contacts.organization.store.OrganizationReader;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads organizations and changes them one at a time. */
@ApplicationScoped
class Organizations {
    private final AccountDirectory accounts;
    private final ContactUnit unit;
    private final UnitOfWork unitOfWork;

    Organizations(AccountDirectory accounts, ContactUnit unit, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unit = unit;
        this.unitOfWork = unitOfWork;
    }

    /** Those of the organizations that exist. */
    Uni<Map<UUID, Organization>> find(String accountId, Collection<UUID> ids) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId,
                                connection ->
                                        OrganizationReader.byIds(connection, accountId, ids)));
    }

    Uni<Organization> get(OrganizationKey key) {
        return find(key.accountId(), List.of(key.id()))
                .map(found -> found.get(key.id()))
                .onItem()
                .ifNull()
                .failWith(() -> OrganizationFailures.notFound(key.id().toString()));
    }

    /** One page and, if there is a next page, its first organization. */
    Uni<List<Organization>> list(OrganizationList list) {
        return accounts.getDefaultRegion(list.accountId())
                .map(region -> list.query())
                .chain(query ->
                        unitOfWork.read(
                                list.accountId(),
                                connection -> OrganizationReader.page(connection, query)));
    }

    Uni<Organization> create(String accountId, OrganizationInput input, RequestKey request) {
        requireNone(OrganizationRules.check(input));
        OrganizationKey key = new OrganizationKey(accountId, ContactIds.next());
        return edit(key, request, edit -> edit.create(input));
    }

    Uni<Organization> update(OrganizationKey key, OrganizationUpdate update, RequestKey request) {
        return edit(key, request, edit -> edit.update(update));
    }

    Uni<Void> delete(OrganizationKey key, long version, RequestKey request) {
        return edit(key, request, edit -> edit.delete(version));
    }

    private <T> Uni<T> edit(
            OrganizationKey key, RequestKey request, Function<OrganizationEdit, Uni<T>> work) {
        String actor = CurrentActor.name();
        return accounts.getDefaultRegion(key.accountId())
                .chain(() ->
                        unit.run(
                                key.accountId(),
                                editing ->
                                        work.apply(
                                                new OrganizationEdit(
                                                        editing, key, actor, request))));
    }

    static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("organization")).toList());
        }
    }
}
