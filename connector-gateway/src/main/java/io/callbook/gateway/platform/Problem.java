package io.callbook.gateway.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.Map;

/**
 * Problem details of RFC 9457.
 *
 * @param type which kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do
 * @param extensions further members, such as {@code errors} by field
 */
@RegisterForReflection
@JsonIgnoreProperties("extensions")
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> extensions) {
    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the extensions. */
    public Problem {
        extensions = Map.copyOf(extensions);
    }

    /** A problem of a type, without further members. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, Map.of());
    }

    /** A problem of a type. */
    public static Problem of(ProblemType type, String detail, Map<String, Object> extensions) {
        return new Problem(type.uri(), type.title(), type.status(), detail, extensions);
    }
}
