package io.callbook.contacts.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Absent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What makes two contacts the same one, as JSON.
 *
 * @param kind which value
 * @param attribute the declared field, for the kind attribute
 * @param connectionId the connection, for the kind reference
 */
@Schema(name = "PrimaryKey", requiredProperties = "kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrimaryKeyView(
        @Schema(
                        description = "Which value no two contacts share",
                        enumeration = {"contact_id", "reference", "email", "phone", "attribute"})
                @Nullable String kind,
        @Schema(description = "The declared field, for the kind attribute only")
                @Nullable String attribute,
        @Schema(description = "The connection, for the kind reference only")
                @Nullable String connectionId) {
    static PrimaryKeyView of(PrimaryKey key) {
        return new PrimaryKeyView(
                Choice.name(key.kind()),
                key.kind() == PrimaryKey.Kind.ATTRIBUTE ? key.detail() : null,
                key.kind() == PrimaryKey.Kind.REFERENCE ? key.detail() : null);
    }

    PrimaryKey key() {
        PrimaryKey.Kind chosen =
                Choice.of(PrimaryKey.Kind.class, "primary_key.kind", Absent.text(kind));
        requireAbsentUnless(chosen == PrimaryKey.Kind.ATTRIBUTE, "attribute", attribute);
        requireAbsentUnless(chosen == PrimaryKey.Kind.REFERENCE, "connection_id", connectionId);
        // One of them is absent.
        return new PrimaryKey(chosen, Absent.text(attribute) + Absent.text(connectionId));
    }

    private static void requireAbsentUnless(boolean used, String field, @Nullable String value) {
        if (!used && value != null && !value.isEmpty()) {
            throw CallFailure.invalid(
                    "primary_key." + field,
                    "does not belong to this kind of primary key: leave it out or choose another"
                            + " kind");
        }
    }
}
