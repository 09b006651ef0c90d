package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.Housekeeping;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Merges duplicates by the rules of accounts that have some, a bounded number of groups a turn; the
 * next turn goes on behind them, so that groups that are left out do not stand in the way of
 * others.
 */
@ApplicationScoped
public class DuplicateTidying implements Housekeeping {
    private static final int GROUPS = 500;
    private static final String ACTOR = "housekeeping";

    private final AccountDirectory accounts;
    private final DuplicateMerging merging;

    // Lost with the process: the search then begins anew, and no more than that.
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    private record Place(List<DuplicateRule> rules, String token) {}

    /** Merges in transactions of its own. */
    public DuplicateTidying(AccountDirectory accounts, DuplicateMerging merging) {
        this.accounts = accounts;
        this.merging = merging;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        return accounts.getSettings(accountId)
                .chain(settings ->
                        settings.mergeRules().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : tidy(accountId, settings.mergeRules()));
    }

    private Uni<Void> tidy(String accountId, List<DuplicateRule> rules) {
        Place place = places.get(accountId);
        String token = place != null && place.rules().equals(rules) ? place.token() : "";
        DuplicateOrder order =
                new DuplicateOrder(accountId, rules, false, GROUPS, token, ACTOR, "");
        return merging.merge(order)
                .map(MergedDuplicates::nextPageToken)
                // The other accounts' turn comes all the same; here the search begins anew.
                .onFailure(CallFailure.class)
                .recoverWithItem("")
                .invoke(next -> places.put(accountId, new Place(rules, next)))
                .replaceWithVoid();
    }
}
