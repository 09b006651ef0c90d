package io.callbook.sandbox.salesforce.auth;

import io.callbook.sandbox.salesforce.store.OrgIds;
import jakarta.ws.rs.core.UriInfo;

/** Addresses under which the client of a request can reach the org. */
final class InstanceUrl {
    private InstanceUrl() {}

    /** The base that the request itself used, without a slash at the end. */
    static String of(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    static String identity(UriInfo uri) {
        return of(uri) + "/id/" + OrgIds.ORGANIZATION + "/" + OrgIds.INTEGRATION_USER;
    }
}
