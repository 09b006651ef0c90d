package io.callbook.gateway.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the first copy, or a later complete one, has come.
 *
 * @param phase {@code waiting}, {@code enumerating} or {@code following}
 * @param captured records read from the CRM
 * @param applied records decided and written
 * @param estimatedTotal about how many records there are, if the CRM told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        @Schema(description = "waiting, enumerating (everything is read) or following (changes)")
                String phase,
        @Schema(description = "Records read from the CRM") long captured,
        @Schema(description = "Records decided and written") long applied,
        @Schema(description = "About how many records there are, if the CRM told")
                @Nullable Long estimatedTotal) {}
