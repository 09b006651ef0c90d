package io.callbook.contacts.contact;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.contact.duplicate.DuplicateMerging;
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

/** The REST edge of merges by rule. */
@Path("/api/v1/accounts/{accountId}/contacts/merge-duplicates")
@Requires(Role.CONTACTS_WRITE)
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuplicatesResource {
    private final DuplicateMerging duplicates;

    DuplicatesResource(DuplicateMerging duplicates) {
        this.duplicates = duplicates;
    }

    /** Merges contacts that are the same person. */
    @POST
    @Operation(
            summary = "Merge the contacts that are the same person by rules",
            description =
                    "In groups, each merged as by hand, all of it or nothing, into the contact that"
                            + " was created first. Left out are groups of more than 20 contacts,"
                            + " groups with contacts whose merge was taken back before, and groups"
                            + " whose merge is refused. Repeating it does no harm.")
    public Uni<MergedDuplicatesView> merge(
            @PathParam("accountId") String accountId, @Nullable MergeDuplicatesBody body) {
        return duplicates
                .merge(Bodies.required(body).order(accountId))
                .map(MergedDuplicatesView::of);
    }
}
