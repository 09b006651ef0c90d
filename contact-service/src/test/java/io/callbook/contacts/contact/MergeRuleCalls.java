package io.callbook.contacts.contact;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.MergeRule;
import io.callbook.contacts.v1.MergedGroup;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.UpdateAccountRequest;
import java.util.List;

/** What tests of merging by rule do, in few words. */
abstract class MergeRuleCalls extends LifeCycleCalls {
    Contact mail(String name, String... addresses) {
        Contact.Builder contact = Contact.newBuilder().setAccountId(account).setDisplayName(name);
        for (String address : addresses) {
            contact.addEmails(Email.newBuilder().setAddress(address));
        }
        return STORE.create(contact.build());
    }

    Contact phone(String name, Phone.Builder... phones) {
        Contact.Builder contact = Contact.newBuilder().setAccountId(account).setDisplayName(name);
        for (Phone.Builder phone : phones) {
            contact.addPhones(phone);
        }
        return STORE.create(contact.build());
    }

    static Phone.Builder number(String raw) {
        return Phone.newBuilder().setRaw(raw);
    }

    MergeDuplicatesRequest.Builder by(MergeRule... rules) {
        return MergeDuplicatesRequest.newBuilder()
                .setAccountId(account)
                .addAllRules(List.of(rules));
    }

    static MergeDuplicatesResponse merge(MergeDuplicatesRequest.Builder request) {
        return STORE.contacts().mergeDuplicates(request.build());
    }

    static MergedGroup group(MergeRule rule, Contact survivor, Contact... merged) {
        MergedGroup.Builder group =
                MergedGroup.newBuilder().setSurvivorId(survivor.getContactId()).addRules(rule);
        for (Contact contact : merged) {
            group.addMergedIds(contact.getContactId());
        }
        return group.build();
    }

    void setAccount(String path, Account.Builder changed) {
        STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(changed.setAccountId(account))
                                .setUpdateMask(FieldMask.newBuilder().addPaths(path))
                                .build());
    }

    boolean isCurrent(Contact contact) {
        return resolve(contact).getFirst().getState() == ContactState.CONTACT_STATE_CURRENT;
    }
}
