package io.callbook.contacts.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {
    Uni<List<AccountEntity>> after(String accountId, int limit) {
        return find("accountId > ?1 order by accountId", accountId).page(0, limit).list();
    }
}
