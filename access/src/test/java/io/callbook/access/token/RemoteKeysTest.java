package io.callbook.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.testing.TestTokens;
import java.io.IOException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;

/** Keys of a provider, which comes and goes. */
class RemoteKeysTest {
    private static final TestTokens GOOD = TestTokens.of(List.of("calls"), "acme");

    private final KeyPair pair = TestTokens.newPair();
    private final Provider provider = new Provider(pair);
    private final JwtVerifier verifier = verifier();

    private JwtVerifier verifier() {
        HttpsJwks keys = new HttpsJwks("https://provider.test/jwks");
        keys.setSimpleHttpGet(provider);
        return new JwtVerifier(VerificationKeys.remote(keys), Optional.empty(), "callbook");
    }

    private String verify(TestTokens token) {
        return verifier.verify(token.sign()).identity().subject();
    }

    @Test
    void theProvidersKeysAreFetchedOnce() {
        assertThat(verify(GOOD.withKey(pair.getPrivate()))).isEqualTo("tester");
        assertThat(verify(GOOD.withKey(pair.getPrivate()).withSubject("ann"))).isEqualTo("ann");

        assertThat(provider.fetched).isEqualTo(1);
    }

    @Test
    void anAbsentProviderIsNoFaultOfTheToken() {
        provider.away = true;
        assertThatThrownBy(() -> verify(GOOD.withKey(pair.getPrivate())))
                .isInstanceOf(VerifierUnavailableException.class);

        provider.away = false;

        assertThat(verify(GOOD.withKey(pair.getPrivate()))).isEqualTo("tester");
    }

    @Test
    void tokensOfUnknownKeysAreRefusedWithoutAskingEachTime() {
        for (int time = 0; time < 5; time++) {
            assertThatThrownBy(() -> verify(GOOD)).isInstanceOf(InvalidTokenException.class);
        }
        assertThat(provider.fetched).isEqualTo(1);
    }

    private static final class Provider implements SimpleGet {
        private final String keys;
        private boolean away;
        private int fetched;

        Provider(KeyPair pair) {
            keys =
                    new JsonWebKeySet(new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic()))
                            .toJson();
        }

        @Override
        public SimpleResponse get(String location) throws IOException {
            if (away) {
                throw new IOException("away");
            }
            fetched++;
            return new Found(keys);
        }
    }

    private record Found(String keys) implements SimpleResponse {
        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        public String getStatusMessage() {
            return "OK";
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.of();
        }

        @Override
        public List<String> getHeaderValues(String name) {
            return List.of();
        }

        @Override
        public String getBody() {
            return keys;
        }
    }
}
