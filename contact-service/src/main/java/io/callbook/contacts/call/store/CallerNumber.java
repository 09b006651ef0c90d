package io.callbook.contacts.call.store;

/**
 * From which number a call came.
 *
 * @param e164 with the plus; empty if it was none that could be dialled
 * @param extension in digits; empty if none
 * @param attestation how far the carrier vouches for it; empty if not told
 */
public record CallerNumber(String e164, String extension, String attestation) {
    static final CallerNumber NONE = new CallerNumber("", "", "");
}
