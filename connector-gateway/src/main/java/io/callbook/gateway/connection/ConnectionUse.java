package io.callbook.gateway.connection;

import java.util.List;

/** Something that needs connections, and so keeps them from being deleted. A bean each. */
public interface ConnectionUse {
    /** What uses the connection, in words: {@code the sync 'crm-contacts'}; empty if nothing. */
    List<String> usesOf(String accountId, String connectionId);
}
