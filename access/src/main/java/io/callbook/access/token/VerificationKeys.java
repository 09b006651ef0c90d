package io.callbook.access.token;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of those whose tokens are accepted.
 *
 * @param resolver finds the key of a token
 * @param remote whether finding one may take a request over the network
 */
record VerificationKeys(VerificationKeyResolver resolver, boolean remote) {
    private static final long RETRY_AFTER_OUTAGE_SECONDS = 60;

    /** Tokens of unknown keys, which anybody can send, make nobody ask the provider more often. */
    private static final long MIN_REFRESH_MILLIS = 10_000;

    /**
     * The keys at a place.
     *
     * @param location a file or an https address
     * @throws IllegalArgumentException if there is no key there; the message says what to do
     */
    static VerificationKeys at(String location) {
        return location.toLowerCase(Locale.ROOT).startsWith("https:")
                ? remote(new HttpsJwks(location))
                : new VerificationKeys(inFile(path(location)), false);
    }

    /** Those of a provider: kept for as long as it says, and while it cannot be reached. */
    static VerificationKeys remote(HttpsJwks keys) {
        keys.setRetainCacheOnErrorDuration(RETRY_AFTER_OUTAGE_SECONDS);
        keys.setRefreshReprieveThreshold(MIN_REFRESH_MILLIS);
        return new VerificationKeys(new HttpsJwksVerificationKeyResolver(keys), true);
    }

    private static Path path(String location) {
        if (location.toLowerCase(Locale.ROOT).startsWith("http:")) {
            throw new IllegalArgumentException(
                    "keys are taken from a file or over https, not from " + location);
        }
        return location.startsWith("file:")
                ? Path.of(URI.create(location))
                : Path.of(location).toAbsolutePath();
    }

    private static VerificationKeyResolver inFile(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file + " cannot be read", e);
        }
        return text.stripLeading().startsWith("{") ? keySet(file, text) : pem(file, text);
    }

    private static VerificationKeyResolver keySet(Path file, String text) {
        try {
            JsonWebKeySet keys = new JsonWebKeySet(text);
            if (!keys.getJsonWebKeys().isEmpty()) {
                return new JwksVerificationKeyResolver(keys.getJsonWebKeys());
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException(file + " is no JSON web-key set", e);
        }
        throw new IllegalArgumentException(file + " is a JSON web-key set without keys");
    }

    private static VerificationKeyResolver pem(Path file, String text) {
        return new OneKey(PemKey.read(file, text));
    }

    private record OneKey(Key key) implements VerificationKeyResolver {
        @Override
        public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting)
                throws UnresolvableKeyException {
            return key;
        }
    }
}
