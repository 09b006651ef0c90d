package io.callbook.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A token of tests. Its parts can be changed one by one; {@link #sign()} makes the text.
 *
 * @param subject who sends it
 * @param roles by their names in tokens
 * @param accounts what it is for
 * @param audience whom it is for
 * @param issuer who made it
 * @param expires when it ends
 * @param key what it is signed with
 */
public record TestTokens(
        String subject,
        List<String> roles,
        List<String> accounts,
        String audience,
        String issuer,
        Instant expires,
        PrivateKey key) {
    /** The keys must be the same in all class loaders of a test run: the JVM itself holds them. */
    private static final String KEYS = "callbook.test.keys";

    private static final KeyPair PAIR = pair();

    /** A good token with roles, for accounts. */
    public static TestTokens of(List<String> roles, String... accounts) {
        return new TestTokens(
                "tester",
                List.copyOf(roles),
                List.of(accounts),
                "callbook",
                "https://issuer.test",
                Instant.now().plus(Duration.ofHours(1)),
                PAIR.getPrivate());
    }

    /** What may do everything. */
    public static String operator() {
        return of(List.of("operator")).sign();
    }

    /** What may do one thing in one account. */
    public static String of(String role, String account) {
        return of(List.of(role), account).sign();
    }

    /** The same of somebody else. */
    public TestTokens withSubject(String other) {
        return new TestTokens(other, roles, accounts, audience, issuer, expires, key);
    }

    /** The same for somebody else. */
    public TestTokens withAudience(String other) {
        return new TestTokens(subject, roles, accounts, other, issuer, expires, key);
    }

    /** The same by somebody else. */
    public TestTokens withIssuer(String other) {
        return new TestTokens(subject, roles, accounts, audience, other, expires, key);
    }

    /** The same with another end. */
    public TestTokens withExpires(Instant other) {
        return new TestTokens(subject, roles, accounts, audience, issuer, other, key);
    }

    /** The same, signed with another key: an RSA or P-256 one. */
    public TestTokens withKey(PrivateKey other) {
        return new TestTokens(subject, roles, accounts, audience, issuer, expires, other);
    }

    /** The token as text. */
    public String sign() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setStringListClaim("groups", roles);
        claims.setStringListClaim("accounts", accounts);
        claims.setAudience(audience);
        claims.setIssuer(issuer);
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(
                key.getAlgorithm().equals("RSA")
                        ? AlgorithmIdentifiers.RSA_USING_SHA256
                        : AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a PEM text. */
    public static String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(PAIR.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** A new pair of keys, which nobody knows. */
    public static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(KEYS);
            return known == null ? remember(newPair()) : recall(known);
        }
    }

    private static KeyPair remember(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        System.setProperty(
                KEYS,
                base64.encodeToString(pair.getPublic().getEncoded())
                        + " "
                        + base64.encodeToString(pair.getPrivate().getEncoded()));
        return pair;
    }

    private static KeyPair recall(String text) {
        String[] parts = text.split(" ", 2);
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(base64.decode(parts[0]))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[1]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
