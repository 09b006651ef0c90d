package io.callbook.access.token;

/** Finds the configured keys, or says how to configure them. */
final class KeyLocation {
    private KeyLocation() {}

    static VerificationKeys open(AccessConfig config) {
        String location =
                config.keyLocation()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "CALLBOOK_ACCESS_KEY_LOCATION is not set: it must say where"
                                            + " the public keys are that tokens are verified with,"
                                            + " as a file (PEM or JSON web-key set) or an https"
                                            + " address."));
        try {
            return VerificationKeys.at(location);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "CALLBOOK_ACCESS_KEY_LOCATION leads to no keys: " + e.getMessage(), e);
        }
    }
}
