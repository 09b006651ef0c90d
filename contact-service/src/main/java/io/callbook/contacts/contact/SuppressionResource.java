package io.callbook.contacts.contact;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.erasure.ContactErasure;
import io.callbook.contacts.contact.view.ReferenceView;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Bodies;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST edge of the list that keeps erased persons away. */
@Path("/api/v1/accounts/{accountId}/suppressions")
@Requires(Role.ACCOUNT_ADMIN)
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuppressionResource {
    private final AccountDirectory accounts;
    private final ContactErasure erasure;

    SuppressionResource(AccountDirectory accounts, ContactErasure erasure) {
        this.accounts = accounts;
        this.erasure = erasure;
    }

    /** Lets an erased person be stored again. */
    @POST
    @Path("/lift")
    @Operation(
            summary = "Let an erased person be stored again",
            description = "On their own wish. The list itself holds keyed hashes only.")
    public Uni<LiftedView> lift(@PathParam("accountId") String accountId, @Nullable LiftBody body) {
        SuppressedValues values = values(Bodies.required(body));
        return accounts.getDefaultRegion(accountId)
                .map(values::known)
                .chain(known -> erasure.lift(accountId, known))
                .map(LiftedView::new);
    }

    private static SuppressedValues values(LiftBody body) {
        ReferenceView reference = body.reference();
        return new SuppressedValues(
                Absent.text(body.phone()),
                Absent.text(body.email()),
                reference == null ? null : reference.reference(),
                Absent.text(body.primaryKey()));
    }
}
