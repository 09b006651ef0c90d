package io.callbook.contacts.account;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.account.key.AccountKey;
import io.callbook.contacts.account.key.KeyBody;
import io.callbook.contacts.account.key.KeyView;
import io.callbook.contacts.account.key.Keys;
import io.callbook.contacts.account.key.NewKeyView;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.PageView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the accounts' keys. */
@Path("/api/v1/accounts/{accountId}/keys")
@Requires(Role.ACCOUNT_ADMIN)
@Tag(name = "Keys", description = "What programs without an identity provider send as bearer token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountKeyResource {
    private final KeyAdministration keys;

    AccountKeyResource(KeyAdministration keys) {
        this.keys = keys;
    }

    /** Makes a key. */
    @POST
    @Operation(
            summary = "Make a key",
            description =
                    "Its secret is in this answer and never shown again. Each request makes another"
                            + " key; at most 100 of an account are in force at a time.")
    @APIResponseSchema(value = NewKeyView.class, responseCode = "201")
    public Uni<RestResponse<NewKeyView>> create(
            @PathParam("accountId") String accountId, @Nullable KeyBody body) {
        String maker = Identity.current().subject();
        AccountKey.Settings settings = Bodies.required(body).settings();
        return keys.create(accountId, settings, maker).map(AccountKeyResource::created);
    }

    private static RestResponse<NewKeyView> created(Keys.NewKey made) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, NewKeyView.of(made))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lists keys. */
    @GET
    @Operation(
            summary = "List keys, the newest first, without their secrets",
            description = "Revoked and expired ones too; at most 1,000.")
    public Uni<PageView<KeyView>> list(@PathParam("accountId") String accountId) {
        return keys.list(accountId).map(AccountKeyResource::view);
    }

    private static PageView<KeyView> view(List<AccountKey> found) {
        return PageView.of(found.stream().map(KeyView::of).toList(), Optional.empty());
    }

    /** Revokes a key. */
    @POST
    @Path("/{keyId}/revoke")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Revoke a key for good",
            description =
                    "It is refused everywhere within 60 seconds. Repeating it changes nothing.")
    public Uni<KeyView> revoke(
            @PathParam("accountId") String accountId, @PathParam("keyId") String keyId) {
        return keys.revoke(accountId, keyId).map(KeyView::of);
    }
}
