package io.callbook.contacts.contact;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactDetails;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.UpdateContactRequest;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.grpc.StatusRuntimeException;
import java.util.List;

/** The two ways in which a record's contact can be written. */
enum WritePath {
    /** Find it by its reference, then create or update it: one call each. */
    ORDINARY {
        @Override
        Written write(StoreClient store, String accountId, ContactUpsert record) {
            try {
                return new Written(ordinary(store, accountId, record), "");
            } catch (StatusRuntimeException refused) {
                return new Written(null, String.valueOf(refused.getStatus().getDescription()));
            }
        }
    },
    /** One record of a chunk, between others. */
    BULK {
        @Override
        Written write(StoreClient store, String accountId, ContactUpsert record) {
            ContactUpsert other = StoreClient.record("other", "Other").build();
            List<UpsertResult> results = store.upsert(accountId, other, record);
            UpsertResult result = results.get(1);
            if (results.getFirst().getOutcome() == UpsertOutcome.UPSERT_OUTCOME_REJECTED
                    && !results.getFirst().getErrorMessage().contains("primary key")) {
                throw new AssertionError("One bad record failed another");
            }
            return result.getContactId().isEmpty()
                    ? new Written(null, result.getErrorMessage())
                    : new Written(store.get(accountId, result.getContactId()), "");
        }
    };

    /**
     * What became of a record.
     *
     * @param contact null if it was refused
     * @param error why it was refused
     */
    record Written(Contact contact, String error) {}

    abstract Written write(StoreClient store, String accountId, ContactUpsert record);

    private static Contact ordinary(StoreClient store, String accountId, ContactUpsert record) {
        Contact wanted = contact(accountId, record);
        List<Contact> found =
                store.contacts()
                        .listContacts(
                                ListContactsRequest.newBuilder()
                                        .setAccountId(accountId)
                                        .setReference(record.getReference())
                                        .build())
                        .getContactsList();
        if (found.isEmpty()) {
            return store.contacts()
                    .createContact(CreateContactRequest.newBuilder().setContact(wanted).build())
                    .getContact();
        }
        FieldMask.Builder mask =
                FieldMask.newBuilder()
                        .addPaths("display_name")
                        .addPaths("given_name")
                        .addPaths("family_name")
                        .addPaths("organization")
                        .addPaths("phones")
                        .addPaths("emails");
        if (record.hasDetails()) {
            mask.addPaths("addresses")
                    .addPaths("tags")
                    .addPaths("attributes")
                    .addPaths("owner")
                    .addPaths("organization_id");
        }
        return store.contacts()
                .updateContact(
                        UpdateContactRequest.newBuilder()
                                .setContact(
                                        wanted.toBuilder()
                                                .setContactId(found.getFirst().getContactId()))
                                .setUpdateMask(mask)
                                .build())
                .getContact();
    }

    private static Contact contact(String accountId, ContactUpsert record) {
        ContactDetails details = record.getDetails();
        return Contact.newBuilder()
                .setAccountId(accountId)
                .addReferences(record.getReference())
                .setDisplayName(record.getDisplayName())
                .setGivenName(record.getGivenName())
                .setFamilyName(record.getFamilyName())
                .setOrganization(record.getOrganization())
                .addAllPhones(record.getPhonesList())
                .addAllEmails(record.getEmailsList())
                .addAllAddresses(details.getAddressesList())
                .addAllTags(details.getTagsList())
                .putAllAttributes(details.getAttributesMap())
                .setOwner(details.getOwner())
                .setOrganizationId(details.getOrganizationId())
                .build();
    }
}
