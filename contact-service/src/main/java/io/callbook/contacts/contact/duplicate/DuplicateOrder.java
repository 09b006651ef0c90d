package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.failure.CallFailure;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which duplicates are to be merged.
 *
 * @param accountId whose
 * @param rules by which; none for those of the account
 * @param isDryRun whether only to say what would be done
 * @param limit how many groups to look at, at most
 * @param pageToken from the previous answer; empty to begin
 * @param actor who wants it
 * @param reason why, for people; may be empty
 */
public record DuplicateOrder(
        String accountId,
        List<DuplicateRule> rules,
        boolean isDryRun,
        int limit,
        String pageToken,
        String actor,
        String reason) {
    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MAX_LIMIT = 10_000;
    private static final int MAX_REASON = 500;

    /** Checks what a client gave. */
    public DuplicateOrder {
        rules = rules.stream().sorted().toList();
        if (new HashSet<>(rules).size() != rules.size()) {
            throw CallFailure.invalid("rules", "has an entry twice: leave one out");
        }
        if (limit < 0) {
            throw CallFailure.invalid("limit", "is negative");
        }
        limit = limit == 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT);
        reason = reason.strip();
        if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
            throw CallFailure.invalid("reason", "has more than 500 characters");
        }
        if (reason.indexOf('\0') >= 0) {
            throw CallFailure.invalid("reason", "has a NUL character: remove it");
        }
    }

    /** The same by the account's rules, if it names none. */
    DuplicateOrder byDefault(List<DuplicateRule> accountRules) {
        if (!rules.isEmpty()) {
            return this;
        }
        if (accountRules.isEmpty()) {
            throw CallFailure.invalid(
                    "rules",
                    "is empty, and the account has no merge_rules: name a rule, or set some with"
                            + " AccountService.UpdateAccount");
        }
        return new DuplicateOrder(
                accountId, accountRules, isDryRun, limit, pageToken, actor, reason);
    }

    /** The place to begin behind; null for the first. */
    @Nullable DuplicateKey from() {
        return pageToken.isEmpty() ? null : DuplicateToken.read(accountId, rules, pageToken);
    }
}
