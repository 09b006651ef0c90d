package io.callbook.contacts.account.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new key as JSON, the only time with its secret.
 *
 * @param key as stored
 * @param secret what its owner sends as bearer token
 */
@Schema(
        name = "NewAccountKey",
        requiredProperties = {"key", "secret"})
public record NewKeyView(
        KeyView key,
        @Schema(description = "To be sent as bearer token; shown here and never again")
                String secret) {
    /** The view of a key that was just made. */
    public static NewKeyView of(Keys.NewKey made) {
        return new NewKeyView(KeyView.of(made.key()), made.secret());
    }
}
