package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Merges what is the same person by rules. */
@ApplicationScoped
public class DuplicateMerging {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final GroupMerging groups;

    DuplicateMerging(AccountDirectory accounts, UnitOfWork unitOfWork, GroupMerging groups) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.groups = groups;
    }

    /** Merges duplicates, group by group, each in a transaction of its own. */
    public Uni<MergedDuplicates> merge(DuplicateOrder order) {
        return accounts.getSettings(order.accountId())
                .map(settings -> order.byDefault(settings.mergeRules()))
                .chain(this::mergeByItsRules);
    }

    private Uni<MergedDuplicates> mergeByItsRules(DuplicateOrder order) {
        DuplicateKey from = order.from();
        return unitOfWork
                .readOneState(
                        order.accountId(),
                        connection ->
                                new DuplicateSearch(
                                                connection, order.accountId(), order.rules(), from)
                                        .find(order.limit()))
                .chain(page -> merge(order, page));
    }

    private Uni<MergedDuplicates> merge(DuplicateOrder order, DuplicatePage page) {
        return Multi.createFrom()
                .iterable(page.groups())
                .onItem()
                .transformToUniAndConcatenate(group -> groups.merge(order, group))
                .collect()
                .asList()
                .map(verdicts ->
                        MergedDuplicates.of(
                                verdicts,
                                DuplicateToken.write(
                                        order.accountId(), order.rules(), page.next())));
    }
}
