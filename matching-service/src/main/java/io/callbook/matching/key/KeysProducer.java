package io.callbook.matching.key;

import io.callbook.access.grpc.AccountKeysClient;
import io.callbook.access.token.AccountKeys;
import io.callbook.matching.platform.StoreChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Whom keys stand for: the store is asked, and the journal while that cannot be. */
class KeysProducer {
    @Produces
    @ApplicationScoped
    AccountKeys accountKeys(StoreChannel store, KeyJournal journal) {
        return new AccountKeysClient(store.channel(), journal);
    }
}
