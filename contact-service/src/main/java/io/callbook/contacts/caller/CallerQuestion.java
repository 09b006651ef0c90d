package io.callbook.contacts.caller;

import java.util.Optional;
import java.util.UUID;

/**
 * Who has this number?
 *
 * @param accountId in this account
 * @param e164 the number, with the plus
 * @param extension in digits; empty if none
 * @param reservedId for a contact that must be created
 */
public record CallerQuestion(
        String accountId, String e164, String extension, Optional<UUID> reservedId) {
    /** The number as a person would write it. */
    String written() {
        return extension.isEmpty() ? e164 : e164 + " ext. " + extension;
    }
}
