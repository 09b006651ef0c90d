package io.callbook.contacts.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The stored accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {
    /** The account, locked until the transaction ends. */
    Uni<AccountEntity> getForChange(String accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> AccountRules.notFound(accountId));
    }

    Uni<List<AccountEntity>> after(String accountId, int limit) {
        return find("accountId > ?1 order by accountId", accountId).page(0, limit).list();
    }
}
