package io.callbook.sandbox.salesforce.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of an error answer. */
public record ErrorBody(
        @Nullable String message,
        String errorCode,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields) {}
