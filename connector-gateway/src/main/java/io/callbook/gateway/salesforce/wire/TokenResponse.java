package io.callbook.gateway.salesforce.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint's answer, of either kind.
 *
 * @param accessToken to send with each call; it does not say how long it lasts
 * @param instanceUrl where all later calls go; may be another one after each login
 * @param error the kind of refusal, such as {@code invalid_client}
 * @param errorDescription the refusal in words
 */
@RegisterForReflection
public record TokenResponse(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("instance_url") @Nullable String instanceUrl,
        @JsonProperty("error") @Nullable String error,
        @JsonProperty("error_description") @Nullable String errorDescription) {
    /** Without the token. */
    @Override
    public String toString() {
        return "TokenResponse[" + instanceUrl + ", " + error + "]";
    }
}
