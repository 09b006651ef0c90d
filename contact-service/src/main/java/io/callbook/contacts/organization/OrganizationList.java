package io.callbook.contacts.organization;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.organization.model.NameKey;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.organization.model.OrganizationRules;
import io.callbook.contacts.organization.store.OrganizationQuery;
import io.callbook.contacts.platform.OpaqueToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page of organizations.
 *
 * @param accountId of this account
 * @param namePrefix only with names that begin so; empty for any
 * @param name only with this name; empty for any
 * @param reference only with this reference; null for any
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
record OrganizationList(
        String accountId,
        String namePrefix,
        String name,
        @Nullable OrganizationReference reference,
        String pageToken,
        int size) {
    private static final String TOKEN = "organizations";

    /** The query of this page and of one more, which tells whether there is a next page. */
    OrganizationQuery query() {
        List<FieldViolation> faults = new ArrayList<>();
        requireName("name_prefix", namePrefix, faults);
        requireName("name", name, faults);
        if (reference != null) {
            OrganizationRules.check(reference).forEach(f -> faults.add(f.within("reference")));
        }
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new OrganizationQuery(
                accountId,
                NameKey.of(namePrefix),
                name.isEmpty() ? null : NameKey.of(name),
                reference,
                after(),
                size + 1);
    }

    /** The token of the page after this one. */
    Optional<String> nextToken(List<Organization> found) {
        if (found.size() <= size) {
            return Optional.empty();
        }
        String last = NameKey.of(found.get(size - 1).fields().name());
        return Optional.of(OpaqueToken.write(TOKEN, filters(), List.of(last)));
    }

    private String after() {
        return pageToken.isEmpty()
                ? ""
                : OpaqueToken.read(TOKEN, filters(), pageToken, 1)
                        .map(List::getFirst)
                        .filter(key -> key.indexOf('\0') < 0)
                        .orElseThrow(OrganizationFailures::invalidPageToken);
    }

    private List<String> filters() {
        return reference == null
                ? List.of(accountId, namePrefix, name)
                : List.of(
                        accountId,
                        namePrefix,
                        name,
                        reference.connectionId(),
                        reference.objectType(),
                        reference.externalId());
    }

    private static void requireName(String field, String name, List<FieldViolation> faults) {
        if (name.codePointCount(0, name.length()) > OrganizationRules.MAX_NAME) {
            faults.add(new FieldViolation(field, "has more than 400 characters"));
        }
        if (name.indexOf('\0') >= 0) {
            faults.add(new FieldViolation(field, "has a NUL character: remove it"));
        }
    }
}
