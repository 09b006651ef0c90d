package io.callbook.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.contact.store.IdResolution.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an id, as JSON.
 *
 * @param id that was asked for
 * @param state what became of it
 * @param currentId the contact that it stands for now; absent if there is none
 * @param endedAt when it ended; absent if it exists or never did
 */
@Schema(
        name = "Resolution",
        requiredProperties = {"id", "state"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResolutionView(
        String id,
        @Schema(enumeration = {"current", "merged", "deleted", "erased", "unknown"}) String state,
        @Nullable String currentId,
        @Nullable Instant endedAt) {
    static ResolutionView of(String id, Optional<Resolved> found) {
        return found.map(resolved ->
                        new ResolutionView(
                                id,
                                name(resolved.state()),
                                resolved.current().map(UUID::toString).orElse(null),
                                resolved.endedAt()))
                .orElseGet(() -> new ResolutionView(id, name(State.UNKNOWN), null, null));
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
