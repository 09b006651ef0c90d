package io.callbook.gateway.salesforce.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the array that a refused REST call answers.
 *
 * @param errorCode such as {@code INVALID_FIELD}
 * @param message in words
 */
@RegisterForReflection
public record ApiError(@Nullable String errorCode, @Nullable String message) {}
