package io.callbook.contacts.contact;

import io.callbook.contacts.contact.view.ReferenceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be stored again; at least one of them.
 *
 * @param phone a number, in any spelling
 * @param email an e-mail address
 * @param reference a CRM record
 * @param primaryKey a primary-key value
 */
@Schema(name = "LiftSuppression", description = "At least one value that may be stored again")
record LiftBody(
        @Schema(description = "A number, in any spelling") @Nullable String phone,
        @Schema(description = "An e-mail address") @Nullable String email,
        @Nullable ReferenceView reference,
        @Schema(description = "A primary-key value") @Nullable String primaryKey) {}
