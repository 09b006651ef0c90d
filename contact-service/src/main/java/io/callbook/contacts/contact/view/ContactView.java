package io.callbook.contacts.contact.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact as JSON.
 *
 * @param id its id
 * @param displayName what to show
 * @param givenName empty if unknown
 * @param familyName empty if unknown
 * @param organization the organization's name; empty if none
 * @param organizationId absent if it is no member of one
 * @param phones the first is the primary one
 * @param emails the first is the primary one
 * @param addresses where to write to
 * @param tags sorted
 * @param attributes values of declared fields
 * @param owner who looks after it; empty if nobody
 * @param references the CRM records that it stands for
 * @param lastCallAt when the last call with it was identified; absent if there was none
 * @param numberChoices the numbers for which an agent chose it
 * @param origin how it came to be
 * @param version counts its changes
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
@Schema(
        name = "Contact",
        requiredProperties = {
            "id",
            "displayName",
            "givenName",
            "familyName",
            "organization",
            "phones",
            "emails",
            "addresses",
            "tags",
            "attributes",
            "owner",
            "references",
            "numberChoices",
            "origin",
            "version",
            "createdAt",
            "updatedAt"
        })
public record ContactView(
        String id,
        String displayName,
        String givenName,
        String familyName,
        String organization,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String organizationId,
        List<PhoneView> phones,
        List<EmailView> emails,
        List<AddressView> addresses,
        List<String> tags,
        Map<String, String> attributes,
        String owner,
        List<ReferenceView> references,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "When the last call with it was identified; changes without a new"
                                        + " version")
                @Nullable Instant lastCallAt,
        @Schema(
                        description =
                                "The numbers for which an agent chose it, the latest choice first;"
                                        + " they change without a new version")
                List<NumberChoiceView> numberChoices,
        @Schema(enumeration = {"unspecified", "sync", "call", "api"}) String origin,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** A contact as stored. */
    public static ContactView of(Contact contact) {
        ContactFields fields = contact.fields();
        ContactDetails details = fields.details();
        UUID organizationId = details.organizationId();
        return new ContactView(
                contact.contactId().toString(),
                fields.displayName(),
                fields.givenName(),
                fields.familyName(),
                fields.organization(),
                organizationId == null ? null : organizationId.toString(),
                fields.phones().stream().map(PhoneView::of).toList(),
                fields.emails().stream().map(EmailView::new).toList(),
                details.addresses().stream().map(AddressView::of).toList(),
                details.tags(),
                details.attributes(),
                details.owner(),
                ReferenceView.all(contact.references(), contact.aliases()),
                contact.activity().lastCallAt(),
                contact.activity().choices().stream().map(NumberChoiceView::of).toList(),
                contact.origin().name().toLowerCase(Locale.ROOT),
                contact.version(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
