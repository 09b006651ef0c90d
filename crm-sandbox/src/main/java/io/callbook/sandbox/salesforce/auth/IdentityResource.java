package io.callbook.sandbox.salesforce.auth;

import io.callbook.sandbox.salesforce.store.OrgIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a client whom its token stands for. */
@Path("/")
@RunOnVirtualThread
class IdentityResource {

    /** The address that a token answer gives as {@code id}. */
    @GET
    @Path("/id/{organization}/{user}")
    @NeedsSession
    public Map<String, Object> identity(@Context UriInfo uri) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("id", InstanceUrl.identity(uri));
        identity.put("asserted_user", true);
        identity.put("user_id", OrgIds.INTEGRATION_USER);
        identity.put("organization_id", OrgIds.ORGANIZATION);
        identity.put("username", "integration@callbook.example");
        identity.put("display_name", "Callbook Integration");
        identity.put("email", "integration@callbook.example");
        identity.put("active", true);
        identity.put("user_type", "STANDARD");
        identity.put("language", "en_US");
        identity.put("locale", "en_US");
        identity.put("utcOffset", 0);
        String data = InstanceUrl.of(uri) + "/services/data/v{version}/";
        identity.put(
                "urls",
                Map.of("rest", data, "sobjects", data + "sobjects/", "query", data + "query/"));
        return identity;
    }

    /** The same in the words of OpenID. */
    @GET
    @Path("/services/oauth2/userinfo")
    @NeedsSession
    public Map<String, Object> userInfo(@Context UriInfo uri) {
        return Map.of(
                "sub",
                InstanceUrl.identity(uri),
                "user_id",
                OrgIds.INTEGRATION_USER,
                "organization_id",
                OrgIds.ORGANIZATION,
                "preferred_username",
                "integration@callbook.example",
                "name",
                "Callbook Integration",
                "email",
                "integration@callbook.example");
    }
}
