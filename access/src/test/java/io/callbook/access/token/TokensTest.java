package io.callbook.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final TestTokens GOOD =
            TestTokens.of(List.of("calls", "contacts.write", "offline_access"), "acme", "demo");

    @TempDir private Path folder;
    private final FakeClock clock = new FakeClock();
    private Path keyFile;

    @BeforeEach
    void writeKey() throws IOException {
        keyFile = Files.writeString(folder.resolve("key.pem"), TestTokens.publicKeyPem());
    }

    private Tokens tokens() {
        return tokens(FakeConfig.at(keyFile.toString()));
    }

    private Tokens tokens(AccessConfig config) {
        return new Tokens(config, new FakeAccountKeys(), clock);
    }

    private static Identity verify(Tokens tokens, String token) {
        return tokens.verify(token).toCompletableFuture().join();
    }

    private static void assertRefused(Tokens tokens, String token, String says) {
        assertThatThrownBy(() -> verify(tokens, token))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(InvalidTokenException.class)
                .hasMessageContaining(says);
        assertThat(tokens.findRemembered(token)).isNull();
    }

    @Test
    @DisplayName("ACC-3: a signed token says who, which roles, which accounts")
    void aTokenSaysWhoAsks() {
        Identity identity = verify(tokens(), GOOD.sign());

        assertThat(identity.subject()).isEqualTo("tester");
        assertThat(identity.roles())
                .containsOnly(Role.CALLS, Role.CONTACTS_WRITE, Role.CONTACTS_READ);
        assertThat(identity.accounts()).containsOnly("acme", "demo");
    }

    @Test
    void aVerifiedTokenIsRememberedUntilItExpires() {
        Tokens tokens = tokens();
        String token = GOOD.withExpires(clock.instant().plus(Duration.ofHours(1))).sign();
        assertThat(tokens.findRemembered(token)).isNull();

        Identity identity = verify(tokens, token);

        assertThat(tokens.findRemembered(token)).isSameAs(identity);
        clock.pass(Duration.ofHours(1).plusSeconds(28));
        assertThat(tokens.findRemembered(token)).isSameAs(identity);
        clock.pass(Duration.ofSeconds(3));
        assertThat(tokens.findRemembered(token)).isNull();
    }

    @Test
    void whatIsWrongIsSaid() {
        Tokens tokens = tokens();
        String token = GOOD.sign();

        assertRefused(tokens, GOOD.withKey(TestTokens.newPair().getPrivate()).sign(), "signature");
        assertRefused(tokens, GOOD.withExpires(clock.instant().minusSeconds(40)).sign(), "expired");
        assertRefused(tokens, GOOD.withAudience("other").sign(), "callbook");
        assertRefused(tokens, "", "JWT");
        assertRefused(tokens, token.substring(0, token.lastIndexOf('.') + 1), "token");
        assertRefused(
                tokens,
                "eyJhbGciOiJub25lIn0"
                        + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1),
                "JWT");
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        String token = GOOD.withExpires(clock.instant().minusSeconds(20)).sign();

        assertThat(verify(tokens(), token).subject()).isEqualTo("tester");
    }

    @Test
    void theIssuerMattersWhenItIsConfigured() {
        AccessConfig config =
                new FakeConfig(
                        Optional.of(keyFile.toString()),
                        Optional.of("https://issuer.test"),
                        "callbook");

        assertThat(verify(tokens(config), GOOD.sign()).subject()).isEqualTo("tester");
        assertRefused(tokens(config), GOOD.withIssuer("https://other.test").sign(), "issuer");
    }

    @Test
    void anRsaKeyWorksToo() throws Exception {
        KeyPair rsa = rsa();
        String pem =
                TestTokens.publicKeyPem()
                        .replaceAll(
                                "(?s)-\n.*\n-",
                                "-\n"
                                        + Base64.getMimeEncoder()
                                                .encodeToString(rsa.getPublic().getEncoded())
                                        + "\n-");
        Files.writeString(keyFile, pem);

        assertThat(verify(tokens(), GOOD.withKey(rsa.getPrivate()).sign()).subject())
                .isEqualTo("tester");
        assertRefused(tokens(), GOOD.sign(), "JWT");
    }

    @Test
    void aSetOfKeysServesTheTokensOfEach() throws Exception {
        KeyPair ec = TestTokens.newPair();
        KeyPair rsa = rsa();
        JsonWebKeySet set =
                new JsonWebKeySet(
                        new EllipticCurveJsonWebKey((ECPublicKey) ec.getPublic()),
                        new RsaJsonWebKey((RSAPublicKey) rsa.getPublic()));
        Files.writeString(keyFile, set.toJson());

        assertThat(verify(tokens(), GOOD.withKey(ec.getPrivate()).sign()).subject())
                .isEqualTo("tester");
        assertThat(verify(tokens(), GOOD.withKey(rsa.getPrivate()).sign()).subject())
                .isEqualTo("tester");
        assertRefused(tokens(), GOOD.sign(), "signature");
        assertRefused(tokens(), "eyJhbGciOiJub25lIn0.e30.", "JWT");
    }

    @Test
    void withoutKeysNothingStarts() {
        assertThatThrownBy(() ->
                        tokens(new FakeConfig(Optional.empty(), Optional.empty(), "callbook")))
                .hasMessageContaining("CALLBOOK_ACCESS_KEY_LOCATION is not set");
        assertThatThrownBy(() -> tokens(FakeConfig.at(folder.resolve("none").toString())))
                .hasMessageContaining("CALLBOOK_ACCESS_KEY_LOCATION")
                .hasMessageContaining("none cannot be read");
        assertThatThrownBy(() -> tokens(FakeConfig.at("http://keys.test/jwks")))
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "{}",
                "{\"keys\":[]}",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
            })
    void whatIsNoKeyIsRefusedAtTheStart(String content) throws IOException {
        Files.writeString(keyFile, content);

        assertThatThrownBy(this::tokens)
                .hasMessageContaining("CALLBOOK_ACCESS_KEY_LOCATION leads to no keys")
                .hasMessageContaining("key.pem");
    }

    private static KeyPair rsa() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    @Test
    void strangeClaimsGiveNothing() {
        Identity identity = verify(tokens(), TestTokens.of(List.of("root", "CALLS")).sign());

        assertThat(identity.roles()).isEmpty();
        assertThat(identity.accounts()).isEqualTo(Set.of());
    }
}
