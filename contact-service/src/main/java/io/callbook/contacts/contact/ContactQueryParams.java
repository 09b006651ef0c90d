package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Paging;
import io.callbook.contacts.rest.References;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of contacts is asked for in the address; its fields tell which parameters exist. */
@RegisterForReflection(methods = false)
public final class ContactQueryParams {
    private static final String WORD_PREFIX = "word_prefix";
    private static final String SUBSTRING = "substring";

    @Parameter(description = "Only contacts with this number, in any spelling")
    @QueryParam("phone")
    @DefaultValue("")
    String phone = "";

    @Parameter(description = "Only contacts with this e-mail address; case does not count")
    @QueryParam("email")
    @DefaultValue("")
    String email = "";

    @Parameter(
            description = "Only the contact of this CRM record: connection:type:id",
            example = "crm:Contact:0035g00000abcde")
    @QueryParam("reference")
    @DefaultValue("")
    String reference = "";

    @Parameter(description = "Only contacts with this tag")
    @QueryParam("tag")
    @DefaultValue("")
    String tag = "";

    @Parameter(
            description = "Only contacts whose declared field has this value: name:value",
            example = "tier:gold")
    @QueryParam("attribute")
    @DefaultValue("")
    String attribute = "";

    @Parameter(description = "Only contacts whose owner this is")
    @QueryParam("owner")
    @DefaultValue("")
    String owner = "";

    @Parameter(description = "Only members of this organization")
    @QueryParam("organizationId")
    @DefaultValue("")
    String organizationId = "";

    @Parameter(
            description =
                    "Only contacts of whose names this is a part; case and accents do not count")
    @QueryParam("name")
    @DefaultValue("")
    String name = "";

    @Parameter(
            description = "How the name fits: at the beginning of a word, or anywhere",
            schema =
                    @Schema(
                            enumeration = {WORD_PREFIX, SUBSTRING},
                            defaultValue = WORD_PREFIX))
    @QueryParam("nameMatch")
    @DefaultValue(WORD_PREFIX)
    String nameMatch = WORD_PREFIX;

    @Parameter(description = "1 to 1000; default 100")
    @QueryParam("pageSize")
    @DefaultValue("")
    String pageSize = "";

    @Parameter(description = "The nextPageToken of the answer before, to the same filters")
    @QueryParam("pageToken")
    @DefaultValue("")
    String pageToken = "";

    ContactList list(String accountId) {
        return new ContactList(accountId, filters(), pageToken, Paging.size(pageSize));
    }

    private ContactFilters filters() {
        int colon = attribute.indexOf(':');
        if (!attribute.isEmpty() && colon < 1) {
            throw CallFailure.invalid(
                    "attribute", "must be a field's name and its value, such as tier:gold");
        }
        return new ContactFilters(
                phone,
                reference(),
                email,
                attribute.isEmpty() ? "" : attribute.substring(0, colon),
                attribute.isEmpty() ? "" : attribute.substring(colon + 1),
                tag,
                owner,
                organizationId,
                name,
                isAnywhere());
    }

    private @Nullable Reference reference() {
        return reference.isEmpty() ? null : References.read(reference, Reference::new);
    }

    private boolean isAnywhere() {
        return switch (nameMatch) {
            case WORD_PREFIX -> false;
            case SUBSTRING -> true;
            default -> throw CallFailure.invalid("name_match", "must be word_prefix or substring");
        };
    }
}
