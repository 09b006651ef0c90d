package io.callbook.contacts.contact;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.model.Sorted;
import io.callbook.contacts.contact.view.AddressView;
import io.callbook.contacts.contact.view.EmailView;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.contact.view.PhoneView;
import io.callbook.contacts.contact.view.ReferenceView;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.rest.Absent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of a contact.
 *
 * @param displayName absent to derive it
 * @param givenName absent if unknown
 * @param familyName absent if unknown
 * @param organization the organization's name
 * @param organizationId the organization itself
 * @param phones the first is the primary one
 * @param emails the first is the primary one
 * @param addresses where to write to
 * @param tags in any order
 * @param attributes values of declared fields
 * @param owner who looks after it
 * @param references the CRM records that it stands for
 * @param note why, for the history
 */
@Schema(
        name = "ContactBody",
        description = "It needs a name, an organization, a phone or an e-mail address")
record ContactBody(
        @Schema(description = "What to show; default: made of the other members", maxLength = 400)
                @Nullable String displayName,
        @Schema(maxLength = 200) @Nullable String givenName,
        @Schema(maxLength = 200) @Nullable String familyName,
        @Schema(description = "The organization's name; organizationId sets it", maxLength = 400)
                @Nullable String organization,
        @Schema(description = "The organization that it is a member of", format = "uuid")
                @Nullable String organizationId,
        @Schema(description = "The first is the primary one; at most 50")
                @Nullable List<PhoneView> phones,
        @Schema(description = "The first is the primary one; at most 50")
                @Nullable List<EmailView> emails,
        @Schema(description = "At most 20") @Nullable List<AddressView> addresses,
        @Schema(description = "1 to 100 characters each, at most 100") @Nullable List<String> tags,
        @Schema(
                        description =
                                "Values of the fields declared for the table Contact, by name, as"
                                        + " text; in a patch null removes one")
                @JsonSetter(contentNulls = Nulls.SET)
                @Nullable Map<String, @Nullable String> attributes,
        @Schema(description = "Who looks after it", maxLength = 200) @Nullable String owner,
        @Schema(description = "CRM records that it stands for, at most 100")
                @Nullable List<ReferenceView> references,
        @Nullable NoteBody note) {

    /** A contact to create. */
    ContactDraft draft() {
        List<FieldViolation> faults = new ArrayList<>(ContactRules.check(input()));
        faults.addAll(ContactRules.check(allReferences()));
        requireNone(faults);
        return new ContactDraft(input(), references(false), aliases(), ContactOrigin.API);
    }

    ContactInput input() {
        return new ContactInput(
                Absent.text(displayName),
                Absent.text(givenName),
                Absent.text(familyName),
                Absent.text(organization),
                PhoneView.inputs(phones),
                EmailView.addresses(emails),
                new ContactDetails(
                        Absent.text(owner),
                        membership(),
                        AddressView.addresses(addresses),
                        Absent.list(tags),
                        values(),
                        Sorted.none()));
    }

    private @Nullable UUID membership() {
        if (organizationId == null || organizationId.isEmpty()) {
            return null;
        }
        return ContactIds.parse(organizationId)
                .orElseThrow(() ->
                        CallFailure.invalid("organization_id", "is no id of an organization"));
    }

    private SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        return values;
    }

    List<Reference> references(boolean alias) {
        return Absent.list(references).stream()
                .filter(reference -> reference.isAlias() == alias)
                .map(ReferenceView::reference)
                .distinct()
                .sorted()
                .toList();
    }

    /** What is named as both is no alias. */
    List<Reference> aliases() {
        List<Reference> living = references(false);
        return references(true).stream().filter(alias -> !living.contains(alias)).toList();
    }

    List<Reference> allReferences() {
        return Absent.list(references).stream().map(ReferenceView::reference).distinct().toList();
    }

    static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }
}
