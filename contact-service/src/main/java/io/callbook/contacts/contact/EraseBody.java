package io.callbook.contacts.contact;

import io.callbook.contacts.failure.CallFailure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a person is really to be erased.
 *
 * @param confirm the contact's id again
 */
@Schema(name = "Erase", requiredProperties = "confirm")
record EraseBody(
        @Schema(
                        description = "The contact's id again: erasing cannot be taken back",
                        format = "uuid")
                @Nullable String confirm) {
    void requireConfirmed(String id) {
        if (!id.equals(confirm)) {
            throw CallFailure.invalid(
                    "confirm", "must be the contact's id again: erasing cannot be taken back");
        }
    }
}
