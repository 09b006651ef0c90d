package io.callbook.access.token;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Reads a public key as OpenSSL and most providers write it. */
final class PemKey {
    private static final String BEGIN_KEY = "-----BEGIN PUBLIC KEY-----";
    private static final String END_KEY = "-----END PUBLIC KEY-----";
    private static final String BEGIN_CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    private PemKey() {}

    static PublicKey read(Path file, String text) {
        try {
            if (text.contains(BEGIN_CERTIFICATE)) {
                return certified(text.substring(text.indexOf(BEGIN_CERTIFICATE)));
            }
            int begin = text.indexOf(BEGIN_KEY);
            int end = text.indexOf(END_KEY);
            if (begin >= 0 && end > begin) {
                return decode(text.substring(begin + BEGIN_KEY.length(), end));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " holds no key that can be read", e);
        }
        throw new IllegalArgumentException(
                file + " must hold a PEM public key or certificate, or a JSON web-key set");
    }

    private static PublicKey certified(String text) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey();
    }

    private static PublicKey decode(String base64) throws GeneralSecurityException {
        X509EncodedKeySpec spec =
                new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64.strip()));
        GeneralSecurityException last = new GeneralSecurityException("no algorithm");
        for (String algorithm : List.of("EC", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(spec);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw last;
    }
}
