package io.callbook.contacts.organization;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.RegionCodes;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationInput;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.organization.model.OrganizationUpdate;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ListOrganizationsRequest;
import io.callbook.contacts.v1.Reference;
import java.util.List;
import java.util.Set;

/** Translates organizations and requests about them. */
public final class OrganizationProto {
    private static final int MAX_BATCH = 1_000;

    private OrganizationProto() {}

    /** The message of an organization. */
    public static io.callbook.contacts.v1.Organization toProto(Organization organization) {
        io.callbook.contacts.v1.Organization.Builder proto =
                io.callbook.contacts.v1.Organization.newBuilder()
                        .setAccountId(organization.accountId())
                        .setOrganizationId(organization.organizationId().toString())
                        .setName(organization.fields().name())
                        .setRegion(organization.fields().region())
                        .addAllDomains(organization.fields().domains())
                        .setVersion(organization.version())
                        .setCreatedAt(TimeProto.of(organization.createdAt()))
                        .setUpdatedAt(TimeProto.of(organization.updatedAt()));
        organization.fields().phones().forEach(p -> proto.addPhones(toProto(p)));
        organization.fields().references().forEach(r -> proto.addReferences(toProto(r)));
        return proto.build();
    }

    private static io.callbook.contacts.v1.Phone toProto(Phone phone) {
        String e164 = phone.e164();
        return io.callbook.contacts.v1.Phone.newBuilder()
                .setRaw(phone.raw())
                .setE164(e164 == null ? "" : e164)
                .setExtension(phone.extension())
                .setKindValue(phone.kind().code())
                .setRegionRuleValue(RegionCodes.code(phone.rule()))
                .build();
    }

    private static Reference toProto(OrganizationReference reference) {
        return Reference.newBuilder()
                .setConnectionId(reference.connectionId())
                .setObjectType(reference.objectType())
                .setExternalId(reference.externalId())
                .setAlias(reference.alias())
                .build();
    }

    static OrganizationInput input(io.callbook.contacts.v1.Organization organization) {
        return new OrganizationInput(
                organization.getName(),
                organization.getRegion(),
                ContactProto.phones(organization.getPhonesList()),
                organization.getDomainsList(),
                organization.getReferencesList().stream()
                        .map(OrganizationProto::reference)
                        .toList());
    }

    private static OrganizationReference reference(Reference reference) {
        return new OrganizationReference(
                reference.getConnectionId(),
                reference.getObjectType(),
                reference.getExternalId(),
                reference.getAlias());
    }

    static OrganizationUpdate update(
            io.callbook.contacts.v1.Organization organization, FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        for (String path : mask.getPathsList()) {
            if (!OrganizationUpdate.KNOWN_PATHS.contains(path)) {
                throw CallFailure.invalid(
                        "update_mask",
                        "names '"
                                + path
                                + "'; what can change is "
                                + OrganizationUpdate.KNOWN_PATHS.stream().sorted().toList());
            }
        }
        return new OrganizationUpdate(
                input(organization), Set.copyOf(mask.getPathsList()), organization.getVersion());
    }

    static OrganizationList list(ListOrganizationsRequest request) {
        return new OrganizationList(
                request.getAccountId(),
                request.getNamePrefix(),
                request.getName(),
                request.hasReference() ? reference(request.getReference()) : null,
                request.getPageToken(),
                PageSize.of(request.getPageSize()));
    }

    static List<String> batch(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MAX_BATCH) {
            throw CallFailure.invalid("organization_ids", "must have 1 to 1,000 ids");
        }
        return ids.stream().distinct().toList();
    }
}
