package io.callbook.launcher.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {
    @TempDir private Path home;
    private Installation installation = new Installation(Path.of("/x"), Path.of("/y"), ports());
    private SigningKey key = new SigningKey(installation);

    private static Ports ports() {
        return new Ports(8700);
    }

    @BeforeEach
    void install() {
        installation = new Installation(home, home, ports());
        key = new SigningKey(installation);
    }

    private boolean isSigned(String token) throws Exception {
        String pem = Files.readString(key.publicFile());
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PublicKey publicKey =
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey);
        int end = token.lastIndexOf('.');
        signature.update(token.substring(0, end).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static JsonNode claims(String token) throws IOException {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(payload));
    }

    @Test
    void aTokenSaysWhoMayDoWhatAndIsSigned() throws Exception {
        key.createIfMissing();

        String token =
                new AccessToken("ann", List.of("calls"), List.of("demo"), Duration.ofHours(1))
                        .sign(key);

        assertThat(isSigned(token)).isTrue();
        JsonNode claims = claims(token);
        assertThat(claims.path("sub").asText()).isEqualTo("ann");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"calls\"]");
        assertThat(claims.path("accounts").toString()).isEqualTo("[\"demo\"]");
        assertThat(claims.path("aud").asText()).isEqualTo("callbook");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3601));
    }

    @Test
    void keysAndTokensAreMadeOnceAndForTheirOwnerOnly() throws Exception {
        ServiceTokens tokens = new ServiceTokens(installation);
        tokens.renew();
        String publicKey = Files.readString(key.publicFile());

        tokens.renew();

        assertThat(Files.readString(key.publicFile())).isEqualTo(publicKey);
        String token = Files.readString(tokens.file(Service.GATEWAY)).strip();
        assertThat(isSigned(token)).isTrue();
        assertThat(claims(token).path("sub").asText()).isEqualTo("connector-gateway");
        try (var files = Files.list(installation.keysFolder())) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void withoutAKeyTheWayOutIsTold() {
        assertThatThrownBy(() -> AccessToken.ofCommands(installation))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("./callbook up");
    }

    @Test
    void theRolesAreThoseOfTheContract() {
        assertThat(RoleNames.ALL)
                .containsExactly(
                        "calls",
                        "contacts.read",
                        "contacts.write",
                        "sync.admin",
                        "account.admin",
                        "operator");
    }

    @Test
    void anAccountGivesEveryRoleButTheOperators() {
        assertThat(RoleNames.OF_ACCOUNTS)
                .hasSize(RoleNames.ALL.size() - 1)
                .doesNotContain("operator")
                .allSatisfy(
                        name -> assertThat(RoleNames.name(RoleNames.role(name))).isEqualTo(name));
    }
}
