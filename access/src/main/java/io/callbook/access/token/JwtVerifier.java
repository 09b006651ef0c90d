package io.callbook.access.token;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies signed tokens of an identity provider, or of whoever has the private key. */
final class JwtVerifier {
    /** By how much the clocks of two machines may differ. */
    private static final int CLOCK_SKEW_SECONDS = 30;

    private final JwtConsumer consumer;
    private final String audience;

    JwtVerifier(VerificationKeys keys, Optional<String> issuer, String audience) {
        this.audience = audience;
        JwtConsumerBuilder builder =
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(keys.resolver())
                        .setJwsAlgorithmConstraints(
                                ConstraintType.PERMIT,
                                AlgorithmIdentifiers.RSA_USING_SHA256,
                                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                        .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .setExpectedAudience(audience);
        issuer.ifPresent(builder::setExpectedIssuer);
        consumer = builder.build();
    }

    /**
     * Who sent this token.
     *
     * @throws InvalidTokenException if it is not valid
     * @throws VerifierUnavailableException if the provider's keys cannot be fetched
     */
    Verified verify(String token) {
        try {
            return read(consumer.processToClaims(token));
        } catch (InvalidJwtException e) {
            if (couldNotFetch(e)) {
                throw new VerifierUnavailableException(
                        "The keys that tokens are verified with cannot be fetched", e);
            }
            throw new InvalidTokenException(reason(e));
        } catch (MalformedClaimException e) {
            throw new InvalidTokenException("The token has a claim of the wrong type.");
        }
    }

    private static Verified read(JwtClaims claims) throws MalformedClaimException {
        Set<Role> roles =
                texts(claims, "groups").stream()
                        .flatMap(name -> Role.of(name).stream())
                        .collect(Collectors.toUnmodifiableSet());
        Identity identity =
                new Identity(claims.getSubject(), roles, Set.copyOf(texts(claims, "accounts")));
        Instant end =
                Instant.ofEpochSecond(claims.getExpirationTime().getValue())
                        .plusSeconds(CLOCK_SKEW_SECONDS);
        return new Verified(identity, end, end);
    }

    /** A list of texts; a provider may write a list of one as a plain text. */
    private static List<String> texts(JwtClaims claims, String name)
            throws MalformedClaimException {
        Object value = claims.getClaimValue(name);
        return switch (value) {
            case null -> List.of();
            case String one -> List.of(one);
            case Collection<?> many -> many.stream().map(String::valueOf).distinct().toList();
            default -> throw new MalformedClaimException(name + " is neither text nor list");
        };
    }

    /** Only keys that come over the network can fail so; whatever else is wrong, the token is. */
    private static boolean couldNotFetch(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (cause instanceof IOException || couldNotFetch(cause));
    }

    private String reason(InvalidJwtException e) {
        if (e.hasExpired()) {
            return "The token has expired: get a new one.";
        }
        if (e instanceof InvalidJwtSignatureException) {
            return "The token's signature is not that of the key it should be signed with.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is not meant for this: its audience (aud) must be '%s'."
                    .formatted(audience);
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID)
                || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is of an issuer (iss) that is not accepted.";
        }
        if (e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)
                || e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
            return "The token must say who it is for (sub) and when it expires (exp).";
        }
        return "The token is not one that can be verified: it must be a JWT signed by RS256 or"
                + " ES256 with an accepted key, or the key of an account.";
    }
}
