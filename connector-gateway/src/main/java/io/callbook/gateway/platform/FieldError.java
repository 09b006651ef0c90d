package io.callbook.gateway.platform;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One value of a request that is wrong.
 *
 * @param field its name or path, as the client wrote it
 * @param message what is wrong with it and what would be right
 */
@RegisterForReflection
public record FieldError(String field, String message) {}
