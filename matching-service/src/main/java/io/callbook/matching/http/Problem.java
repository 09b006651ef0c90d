package io.callbook.matching.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details of RFC 9457.
 *
 * @param type which kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do
 * @param reason the kind as a name; those of gRPC's {@code ErrorInfo} and those of HTTP itself
 * @param violations the members and parameters at fault; absent if it is not about them
 */
@Schema(
        description = "Problem details (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail", "reason"})
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:callbook:problem:";

    Problem {
        violations = List.copyOf(violations);
    }

    /** A problem whose type and title are made of its reason. */
    static Problem of(int status, String reason, String detail, Violation... violations) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        URI type = URI.create(TYPES + words.replace(' ', '-'));
        return new Problem(type, title, status, detail, reason, List.of(violations));
    }

    /**
     * One value at fault.
     *
     * @param field its path in the body, or the name of a parameter
     * @param description what is wrong and what to do
     */
    record Violation(String field, String description) {}
}
