package io.callbook.contacts.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom an agent chose.
 *
 * @param contactId the contact
 * @param agent who chose
 */
@Schema(name = "ChooseBody", requiredProperties = "contactId")
record ChooseBody(
        @Schema(
                        description =
                                "One of the candidates or any other; a merged one stands for its"
                                        + " survivor")
                @Nullable String contactId,
        @Schema(description = "Who chose: the account's own id of the agent", maxLength = 200)
                @Nullable String agent) {}
