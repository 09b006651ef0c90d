package io.callbook.contacts.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Text that clients keep and hand back without reading it. A token carries its purpose and its
 * scope (an account, a filter), and is refused anywhere else.
 */
public final class OpaqueToken {
    private static final int CHECK_LENGTH = Integer.BYTES;
    private static final int MAX_LENGTH = 4_096;
    private static final String SEPARATOR = "\u001f";

    private OpaqueToken() {}

    /**
     * Makes a token.
     *
     * @param purpose what kind of token, such as {@code contacts}
     * @param scope whatever must be the same when the token comes back
     * @param values what the token says; without the unit separator
     */
    public static String write(String purpose, List<String> scope, List<String> values) {
        byte[] body = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        ByteBuffer token = ByteBuffer.allocate(CHECK_LENGTH + body.length);
        token.putInt(check(purpose, scope, body)).put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The values of a token, if it is one of this purpose and scope with so many values. */
    public static Optional<List<String>> read(
            String purpose, List<String> scope, String token, int count) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length < CHECK_LENGTH) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, CHECK_LENGTH, bytes.length);
        if (ByteBuffer.wrap(bytes).getInt() != check(purpose, scope, body)) {
            return Optional.empty();
        }
        List<String> values =
                List.of(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        return values.size() == count ? Optional.of(values) : Optional.empty();
    }

    private static int check(String purpose, List<String> scope, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(purpose.getBytes(StandardCharsets.UTF_8));
        for (String part : scope) {
            sum.update(0);
            sum.update(part.getBytes(StandardCharsets.UTF_8));
        }
        sum.update(0);
        sum.update(body);
        return (int) sum.getValue();
    }
}
