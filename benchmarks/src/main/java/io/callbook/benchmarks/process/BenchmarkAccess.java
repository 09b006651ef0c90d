package io.callbook.benchmarks.process;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Tokens for one run, and what the services under test must be told to accept them. */
public final class BenchmarkAccess {
    private static final float LIFETIME_MINUTES = 24 * 60;

    private final PublicJsonWebKey key;
    private final Map<String, String> settings;

    private BenchmarkAccess(PublicJsonWebKey key) throws IOException {
        this.key = key;
        Path publicKey =
                file("keys.json", new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        Path operator = file("token", token("benchmark", "operator"));
        this.settings =
                Map.of(
                        "CALLBOOK_ACCESS_KEY_LOCATION",
                        publicKey.toAbsolutePath().toString(),
                        "CALLBOOK_TOKEN_FILE",
                        operator.toAbsolutePath().toString());
    }

    /** Makes keys for a run; their files are this run's alone, and go with it. */
    public static BenchmarkAccess create() throws IOException {
        try {
            return new BenchmarkAccess(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }

    private static Path file(String name, String content) throws IOException {
        Path file = Files.createTempFile("callbook-bench-", "." + name);
        file.toFile().deleteOnExit();
        return Files.writeString(file, content);
    }

    /** Environment variables of a service that is to accept these tokens, and to show one. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Shows a token with each call. */
    public ClientInterceptor bearer(String role, String... accounts) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + token("benchmark", role, accounts));
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    private String token(String subject, String role, String... accounts) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setAudience("callbook");
        claims.setStringListClaim("groups", role);
        claims.setStringListClaim("accounts", List.of(accounts));
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }
}
