package io.callbook.matching.http;

import io.callbook.problem.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * For those that asked for one line of text: problems, too, are one, or nothing for those that
 * would show it as a name.
 */
final class TextAnswers {
    /** The query parameter for those that cannot send an Accept header. */
    static final String FORMAT = "format";

    /** What sets a problem apart from a name. */
    private static final String PREFIX = "error: ";

    private static final String TEXT = "text";
    private static final String NAME = "name";

    private static final Map<String, Boolean> FORMATS =
            Map.of("", false, "json", false, TEXT, true, NAME, true);

    @ServerResponseFilter
    void shorten(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isProblem =
                response.getStatusInfo().getFamily() == Family.CLIENT_ERROR
                        || response.getStatusInfo().getFamily() == Family.SERVER_ERROR;
        if (isProblem && areAskedIn(request)) {
            String line = NAME.equals(format(request)) ? "" : PREFIX + detail(response.getEntity());
            response.setEntity(line, null, MediaType.TEXT_PLAIN_TYPE);
        }
    }

    /** Whether the asker wants a line; fails if the format is unknown. */
    static boolean areAskedBy(ContainerRequestContext request, Parameters parameters) {
        return parameters.text(FORMAT).isEmpty()
                ? isAccepted(request)
                : parameters.oneOf(FORMAT, FORMATS);
    }

    private static boolean areAskedIn(ContainerRequestContext request) {
        String format = format(request);
        return format == null ? isAccepted(request) : FORMATS.getOrDefault(format, false);
    }

    private static @Nullable String format(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().getFirst(FORMAT);
    }

    /** Plain text before everything else. */
    private static boolean isAccepted(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.ACCEPT) == null) {
            return false;
        }
        List<MediaType> accepted = accepted(request);
        return !accepted.isEmpty()
                && accepted.getFirst().isCompatible(MediaType.TEXT_PLAIN_TYPE)
                && !accepted.getFirst().isWildcardType();
    }

    /** None if the header is no list of media types. */
    private static List<MediaType> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException | WebApplicationException nonsense) {
            return List.of();
        }
    }

    private static String detail(@Nullable Object problem) {
        return switch (problem) {
            case Problem told -> told.detail();
            case null, default -> "the request failed";
        };
    }
}
