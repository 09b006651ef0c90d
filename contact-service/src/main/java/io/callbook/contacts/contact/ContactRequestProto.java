package io.callbook.contacts.contact;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.UpdateContactRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks and translates requests about contacts. */
final class ContactRequestProto {
    private static final int MAX_BATCH = 1_000;

    private ContactRequestProto() {}

    static ContactKey key(String accountId, String contactId) {
        return ContactIds.parse(contactId)
                .map(id -> new ContactKey(accountId, id))
                .orElseThrow(() -> ContactFailures.notFound(contactId));
    }

    static List<String> batch(List<String> contactIds) {
        if (contactIds.isEmpty() || contactIds.size() > MAX_BATCH) {
            throw CallFailure.invalid("contact_ids", "must have 1 to 1,000 ids");
        }
        return contactIds.stream().distinct().toList();
    }

    static ContactInput checkedInput(Contact contact) {
        ContactInput input = ContactProto.input(contact);
        List<FieldViolation> faults = new ArrayList<>(ContactRules.check(input));
        faults.addAll(ContactRules.check(ContactProto.references(contact)));
        requireNone(faults);
        return input;
    }

    static ContactUpdate update(UpdateContactRequest request) {
        Contact contact = request.getContact();
        List<Reference> references = ContactProto.references(contact);
        Set<String> paths = paths(request.getUpdateMask());
        if (paths.contains("references")) {
            requireNone(ContactRules.check(references));
        }
        return new ContactUpdate(
                ContactProto.input(contact), references, paths, contact.getVersion());
    }

    static ContactList list(ListContactsRequest request) {
        return new ContactList(
                request.getAccountId(),
                request.getPhone(),
                request.hasReference() ? ContactProto.reference(request.getReference()) : null,
                request.getPageToken(),
                PageSize.of(request.getPageSize()));
    }

    private static Set<String> paths(FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        for (String path : mask.getPathsList()) {
            if (!ContactUpdate.KNOWN_PATHS.contains(path)) {
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
