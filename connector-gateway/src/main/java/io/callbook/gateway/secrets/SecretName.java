package io.callbook.gateway.secrets;

import java.nio.charset.StandardCharsets;

/**
 * Which secret a ciphertext is. It is bound to the ciphertext: one that was copied to another
 * account, connection or name does not decrypt there.
 *
 * @param accountId the account that owns the connection; holds no slash
 * @param connectionId the connection; holds no slash
 * @param name the secret's name, such as {@code clientSecret}
 */
public record SecretName(String accountId, String connectionId, String name) {
    byte[] associatedData() {
        return (accountId + "/" + connectionId + "/" + name).getBytes(StandardCharsets.UTF_8);
    }
}
