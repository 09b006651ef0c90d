package io.callbook.contacts.rest;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions as ETags: version 3 is {@code "3"}. */
public final class ETags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");
    private static final int NOT_MODIFIED = 304;

    private ETags() {}

    /**
     * The version that a change demands by {@code If-Match}; 0 if it demands none.
     *
     * @throws CallFailure if it demands what no resource has
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals(ANY)) {
            return 0;
        }
        return Stream.of(VERSION.matcher(ifMatch.strip()))
                .filter(Matcher::matches)
                .map(version -> Long.parseLong(version.group(1)))
                .findFirst()
                .orElseThrow(ETags::foreign);
    }

    /** A resource, or 304 if the client has this version already. */
    public static <T> RestResponse<T> answer(T body, long version, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && names(ifNoneMatch, version)
                ? RestResponse.ResponseBuilder.<T>create(NOT_MODIFIED)
                        .header(HttpHeaders.ETAG, of(version))
                        .build()
                : answer(body, version);
    }

    /** A resource as it is now. */
    public static <T> RestResponse<T> answer(T body, long version) {
        return RestResponse.ResponseBuilder.<T>ok(body)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    /** A resource that was created. */
    public static <T> RestResponse<T> created(String path, T body, long version) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(body)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    private static boolean names(String ifNoneMatch, long version) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
                .anyMatch(tag -> tag.equals(ANY) || tag.equals(of(version)));
    }

    private static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private static CallFailure foreign() {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "If-Match is not an ETag of this resource: read it again, and send the ETag of the"
                        + " answer with its quotes, such as If-Match: \"3\".");
    }
}
