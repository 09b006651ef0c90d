package io.callbook.contacts.contact.view;

import io.callbook.contacts.rest.Absent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address.
 *
 * @param address as written
 */
@Schema(name = "Email", requiredProperties = "address")
public record EmailView(
        @Schema(
                        description = "As written; compared without regard to case",
                        maxLength = 320,
                        examples = "ada@example.com")
                @Nullable String address) {
    /** Addresses as given. */
    public static List<String> addresses(@Nullable List<EmailView> emails) {
        return Absent.list(emails).stream().map(email -> Absent.text(email.address)).toList();
    }
}
