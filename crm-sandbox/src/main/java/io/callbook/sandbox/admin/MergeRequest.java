package io.callbook.sandbox.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that are merged away. */
record MergeRequest(List<String> losers) {
    MergeRequest(@Nullable List<String> losers) {
        this.losers = losers == null ? List.of() : List.copyOf(losers);
    }
}
