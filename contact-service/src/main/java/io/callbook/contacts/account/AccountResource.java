package io.callbook.contacts.account;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.UnitOfWork;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Paging;
import io.callbook.contacts.rest.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the accounts. */
@Path("/api/v1/accounts")
@Requires(Role.ACCOUNT_ADMIN)
@Tag(name = "Accounts", description = "The tenants; everything else belongs to exactly one")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final String TOKEN = "rest-accounts";

    private final Accounts accounts;
    private final AccountChange changes;
    private final Bodies bodies;
    private final Idempotency idempotency;

    AccountResource(
            Accounts accounts, AccountChange changes, Bodies bodies, Idempotency idempotency) {
        this.accounts = accounts;
        this.changes = changes;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Creates an account. */
    @POST
    @Requires(Role.OPERATOR)
    @Operation(summary = "Create an account")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ACCOUNT_EXISTS")
    public Uni<RestResponse<AccountView>> create(
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable AccountBody body) {
        AccountBody given = Bodies.required(body);
        RequestKey request = idempotency.key(requestId, "create-account", given);
        String id = given.id() == null ? "" : given.id();
        AccountSettings settings = given.settings();
        requireNone(AccountRules.checkNew(id, settings));
        return UnitOfWork.repeating(() -> accounts.create(id, settings, request))
                .map(AccountResource::created);
    }

    private static RestResponse<AccountView> created(Account account) {
        URI location = URI.create("/api/v1/accounts/" + account.accountId());
        return RestResponse.ResponseBuilder.<AccountView>created(location)
                .entity(AccountView.of(account))
                .build();
    }

    /** Lists accounts. */
    @GET
    @Requires(Role.OPERATOR)
    @Operation(summary = "List accounts by id")
    public Uni<PageView<AccountView>> list(
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        int size = Paging.size(pageSize);
        return accounts.list(after(pageToken), size + 1).map(found -> page(found, size));
    }

    private static PageView<AccountView> page(List<Account> found, int size) {
        List<AccountView> shown = found.stream().limit(size).map(AccountView::of).toList();
        return PageView.of(
                shown,
                found.size() > size
                        ? Optional.of(
                                OpaqueToken.write(TOKEN, List.of(), List.of(shown.getLast().id())))
                        : Optional.empty());
    }

    private static String after(String token) {
        return token.isEmpty()
                ? ""
                : OpaqueToken.read(TOKEN, List.of(), token, 1)
                        .map(List::getFirst)
                        .orElseThrow(() ->
                                new CallFailure(
                                        Reason.INVALID_PAGE_TOKEN,
                                        "The page_token is not one of this list: start again"
                                                + " without it."));
    }

    /** Reads an account. */
    @GET
    @Requires({
        Role.CALLS,
        Role.CONTACTS_READ,
        Role.CONTACTS_WRITE,
        Role.SYNC_ADMIN,
        Role.ACCOUNT_ADMIN
    })
    @Path("/{accountId}")
    @Operation(summary = "Read an account")
    public Uni<AccountView> get(@PathParam("accountId") String accountId) {
        return existing(accountId).chain(accounts::get).map(AccountView::of);
    }

    /** Changes an account's settings. */
    @PATCH
    @Path("/{accountId}")
    @Consumes({Bodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change an account's settings",
            description = "What the body leaves out stays; null brings the default back.")
    @Requires(Role.ACCOUNT_ADMIN)
    @APIResponse(responseCode = "409", description = "PRIMARY_KEY_TAKEN, INCOMPATIBLE_CHANGE")
    @APIResponseSchema(AccountView.class)
    public Uni<AccountView> update(
            @PathParam("accountId") String accountId,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Bodies.MERGE_PATCH,
                                            schema = @Schema(ref = "AccountPatch")))
                    @Nullable String body) {
        Patch<AccountBody> patch = bodies.patch(body, AccountBody.class);
        if (patch.has("id")) {
            throw CallFailure.invalid("id", "never changes: leave it out");
        }
        RequestKey request = idempotency.key(requestId, "update-account", accountId, patch.tree());
        return existing(accountId)
                .chain(id ->
                        changes.apply(id, before -> AccountBody.patched(before, patch), request))
                .map(AccountView::of);
    }

    private static Uni<String> existing(String accountId) {
        return AccountRules.isAccountId(accountId)
                ? Uni.createFrom().item(accountId)
                : Uni.createFrom().failure(AccountRules.notFound(accountId));
    }

    private static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }
}
