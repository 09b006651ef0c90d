package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.platform.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place in a search for duplicates, as a token for clients. */
final class DuplicateToken {
    private static final String PURPOSE = "duplicates";
    private static final int VALUES = 4;

    private DuplicateToken() {}

    /** Of a place; empty if there is no more. */
    static String write(String accountId, List<DuplicateRule> rules, @Nullable DuplicateKey place) {
        return place == null
                ? ""
                : OpaqueToken.write(
                        PURPOSE,
                        scope(accountId, rules),
                        List.of(
                                place.rule().name(),
                                encoded(place.value()),
                                encoded(place.extension()),
                                encoded(place.name())));
    }

    /** The place; fails with INVALID_PAGE_TOKEN if the token was given for something else. */
    static DuplicateKey read(String accountId, List<DuplicateRule> rules, String token) {
        return OpaqueToken.read(PURPOSE, scope(accountId, rules), token, VALUES)
                .map(values ->
                        new DuplicateKey(
                                DuplicateRule.valueOf(values.get(0)),
                                decoded(values.get(1)),
                                decoded(values.get(2)),
                                decoded(values.get(3))))
                .orElseThrow(ContactFailures::invalidPageToken);
    }

    private static List<String> scope(String accountId, List<DuplicateRule> rules) {
        List<String> scope = new ArrayList<>(List.of(accountId));
        rules.forEach(rule -> scope.add(rule.name()));
        return scope;
    }

    /** Names may have control characters, which part the values of a token. */
    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
