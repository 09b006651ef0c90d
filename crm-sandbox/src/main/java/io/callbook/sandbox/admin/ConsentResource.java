package io.callbook.sandbox.admin;

import io.callbook.sandbox.salesforce.auth.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Stands in for a user who lets an app in: gives it a refresh token. */
@Path("/_sandbox/salesforce-consent")
@RunOnVirtualThread
class ConsentResource {
    private final Sessions sessions;

    ConsentResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    public Map<String, String> consent() {
        return Map.of("refresh_token", sessions.consent());
    }
}
