package io.callbook.contacts.organization.model;

import java.util.Set;

/**
 * What a caller wants an organization to become.
 *
 * @param given the new values
 * @param paths which of them count
 * @param version the version that the organization must still have; 0 for any
 */
public record OrganizationUpdate(OrganizationInput given, Set<String> paths, long version) {
    /** The fields that an update may name. */
    public static final Set<String> KNOWN_PATHS =
            Set.of("name", "region", "phones", "domains", "references");

    /** Copies the paths. */
    public OrganizationUpdate {
        paths = Set.copyOf(paths);
    }

    /** The whole organization as its writer would now write it. */
    public OrganizationInput appliedTo(OrganizationFields fields) {
        OrganizationInput before = OrganizationInput.of(fields);
        return new OrganizationInput(
                has("name") ? given.name() : before.name(),
                has("region") ? given.region() : before.region(),
                has("phones") ? given.phones() : before.phones(),
                has("domains") ? given.domains() : before.domains(),
                has("references") ? given.references() : before.references());
    }

    private boolean has(String path) {
        return paths.contains(path);
    }
}
