package io.callbook.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details of RFC 9457, the same in every service.
 *
 * @param type which kind of problem: the reason as a URN
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do, for people
 * @param reason the kind as a name, for programs; in capitals with underscores
 * @param violations the members, parameters and headers at fault; absent if it is not about them
 * @param extensions further members by their names; most problems have none
 */
@RegisterForReflection
@JsonIgnoreProperties("extensions")
@Schema(
        description = "Problem details (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail", "reason"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {
    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:callbook:problem:";

    /** Copies the violations and the extensions. */
    public Problem {
        violations = List.copyOf(violations);
        extensions = Map.copyOf(extensions);
    }

    /**
     * A problem whose type and title are made of its reason: {@code NO_SUCH_PATH} is {@code
     * urn:callbook:problem:no-such-path}, "No such path".
     */
    public static Problem of(int status, String reason, String detail, List<Violation> violations) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        URI type = URI.create(TYPES + words.replace(' ', '-'));
        return new Problem(type, title, status, detail, reason, violations, Map.of());
    }

    /** The same, with the violations one by one, or without any. */
    public static Problem of(int status, String reason, String detail, Violation... violations) {
        return of(status, reason, detail, List.of(violations));
    }

    /** The same problem, its kind in other words than those of the reason. */
    public Problem withTitle(String words) {
        return new Problem(type, words, status, detail, reason, violations, extensions);
    }

    /**
     * The same problem with a further member.
     *
     * @param member a name that no other member of a problem has
     * @param value anything that Jackson can write
     */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new HashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, reason, violations, more);
    }

    /**
     * One value at fault.
     *
     * @param field its path in the body, or the name of a parameter or header
     * @param description what is wrong and what to do
     */
    @RegisterForReflection
    @Schema(requiredProperties = {"field", "description"})
    public record Violation(String field, String description) {}
}
