package io.callbook.sandbox.salesforce.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A granted token. There is no {@code expires_in}: clients learn of the end by a 401. */
record TokenBody(
        @JsonProperty("access_token") String accessToken,
        String signature,
        String scope,
        @JsonProperty("instance_url") String instanceUrl,
        String id,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("issued_at") String issuedAt,
        @JsonProperty("api_instance_url") @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String apiInstanceUrl) {}
