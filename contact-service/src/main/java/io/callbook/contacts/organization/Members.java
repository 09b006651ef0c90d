package io.callbook.contacts.organization;

import io.smallrye.mutiny.Uni;

final class Members {
    Uni<Void> rename(String name) {
        return Uni.createFrom().voidItem();
    }

    Uni<Void> release() {
        return Uni.createFrom().voidItem();
    }
}
