package io.callbook.sandbox.salesforce.auth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives access tokens: {@code client_credentials} and {@code refresh_token}. */
@Path("/services/oauth2")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TokenResource {
    private final ClientCredentials app;
    private final Sessions sessions;
    private final InstantSource clock;

    TokenResource(ClientCredentials app, Sessions sessions, InstantSource clock) {
        this.app = app;
        this.sessions = sessions;
        this.clock = clock;
    }

    @POST
    @Path("/token")
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @FormParam("grant_type") @Nullable String grantType,
            @FormParam("client_id") @Nullable String clientId,
            @FormParam("client_secret") @Nullable String clientSecret,
            @FormParam("refresh_token") @Nullable String refreshToken,
            @Context UriInfo uri) {
        return switch (grantType) {
            case "client_credentials" ->
                    isApp(authorization, clientId, clientSecret)
                            ? granted(uri, null)
                            : error("invalid_client", "invalid client credentials");
            case "refresh_token" ->
                    !isApp(authorization, clientId, clientSecret)
                            ? error("invalid_client", "invalid client credentials")
                            : refreshed(uri, refreshToken);
            case null -> error("unsupported_grant_type", "grant type not supported");
            default -> error("unsupported_grant_type", "grant type not supported");
        };
    }

    @POST
    @Path("/revoke")
    public Response revoke(@FormParam("token") @Nullable String token) {
        return token != null && sessions.revoke(token)
                ? Response.ok().build()
                : error("unsupported_token_type", "this token type is not supported");
    }

    private boolean isApp(
            @Nullable String authorization,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        Optional<ClientCredentials> given =
                clientId != null && clientSecret != null
                        ? Optional.of(new ClientCredentials(clientId, clientSecret))
                        : ClientCredentials.ofHeader(authorization);
        return given.filter(app::matches).isPresent();
    }

    private Response refreshed(UriInfo uri, @Nullable String refreshToken) {
        return refreshToken != null && sessions.isConsented(refreshToken)
                ? granted(uri, refreshToken)
                : error("invalid_grant", "expired access/refresh token");
    }

    private Response granted(UriInfo uri, @Nullable String refreshToken) {
        String base = InstanceUrl.of(uri);
        String id = InstanceUrl.identity(uri);
        String issuedAt = String.valueOf(clock.millis());
        return Response.ok(
                        new TokenBody(
                                sessions.open(),
                                TokenSignature.of(app.clientSecret(), id + issuedAt),
                                "api",
                                base,
                                id,
                                "Bearer",
                                issuedAt,
                                refreshToken == null ? base : null))
                .build();
    }

    private static Response error(String error, String description) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Map.of("error", error, "error_description", description))
                .build();
    }
}
