package io.callbook.contacts.contact;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.NameMatch;
import io.callbook.contacts.v1.UpdateContactRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks and translates requests about contacts. */
final class ContactRequestProto {
    private static final int MAX_BATCH = 1_000;

    private ContactRequestProto() {}

    static ContactId id(String accountId, String contactId) {
        return ContactIds.parse(contactId)
                .map(id -> new ContactId(accountId, id))
                .orElseThrow(() -> ContactFailures.notFound(contactId));
    }

    static List<String> batch(List<String> contactIds) {
        if (contactIds.isEmpty() || contactIds.size() > MAX_BATCH) {
            throw CallFailure.invalid("contact_ids", "must have 1 to 1,000 ids");
        }
        return contactIds.stream().distinct().toList();
    }

    static ContactDraft draft(Contact contact) {
        ContactInput input = ContactProto.input(contact);
        List<FieldViolation> faults = new ArrayList<>(ContactRules.check(input));
        faults.addAll(ContactRules.check(all(contact)));
        requireNone(faults);
        return new ContactDraft(
                input,
                ContactProto.references(contact, false),
                aliases(contact),
                ContactProto.origin(contact));
    }

    static ContactUpdate update(UpdateContactRequest request) {
        Contact contact = request.getContact();
        Set<String> paths = paths(request.getUpdateMask());
        if (paths.contains("references")) {
            requireNone(ContactRules.check(all(contact)));
        }
        return new ContactUpdate(
                ContactProto.input(contact),
                ContactProto.references(contact, false),
                aliases(contact),
                paths,
                contact.getVersion());
    }

    /** What is named as both is no alias. */
    private static List<Reference> aliases(Contact contact) {
        List<Reference> references = ContactProto.references(contact, false);
        return ContactProto.references(contact, true).stream()
                .filter(alias -> !references.contains(alias))
                .toList();
    }

    private static List<Reference> all(Contact contact) {
        return contact.getReferencesList().stream()
                .map(ContactProto::reference)
                .distinct()
                .toList();
    }

    static ContactList list(ListContactsRequest request) {
        return new ContactList(
                request.getAccountId(),
                new ContactFilters(
                        request.getPhone(),
                        request.hasReference()
                                ? ContactProto.reference(request.getReference())
                                : null,
                        request.getEmail(),
                        request.getAttribute().getName(),
                        request.getAttribute().getValue(),
                        request.getTag(),
                        request.getOwner(),
                        request.getOrganizationId(),
                        request.getName(),
                        request.getNameMatch() == NameMatch.NAME_MATCH_SUBSTRING),
                request.getPageToken(),
                PageSize.of(request.getPageSize()));
    }

    private static Set<String> paths(FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        for (String path : mask.getPathsList()) {
            if (!ContactUpdate.isKnown(path)) {
                throw CallFailure.invalid(
                        "update_mask",
                        "names '"
                                + path
                                + "'; what can change is "
                                + ContactUpdate.KNOWN_PATHS.stream().sorted().toList());
            }
        }
        return Set.copyOf(mask.getPathsList());
    }

    private static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("contact")).toList());
        }
    }
}
