package io.callbook.sandbox.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * Keeps every write, in order. One journal serves all CRMs of the sandbox, each under its name.
 *
 * <p>An entry is one transaction: it is read back whole or not at all.
 */
public interface Journal {

    /**
     * Hands one entry to the operating system before it returns.
     *
     * @throws java.io.UncheckedIOException if it could not be written; the entry then counts as
     *     never made and the caller must not apply it
     */
    void append(String system, JsonNode entry);

    /** Gives the system's entries in the order of writing. */
    void replay(String system, Consumer<JsonNode> reader);

    /** A journal that forgets: for a sandbox that lives in memory only. */
    static Journal none() {
        return new Journal() {
            @Override
            public void append(String system, JsonNode entry) {}

            @Override
            public void replay(String system, Consumer<JsonNode> reader) {}
        };
    }
}
