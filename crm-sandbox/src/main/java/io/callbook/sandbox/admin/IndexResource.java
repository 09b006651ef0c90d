package io.callbook.sandbox.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Says what this is and how to use it. */
@Path("/")
@RunOnVirtualThread
class IndexResource {
    private static final String PAGE =
            """
            The CRM sandbox of Callbook: a local stand-in of Salesforce's public API with made-up
            and public data. It is for trying out and for tests; there is no security here.

            As an API client
              TOKEN=$(curl -s BASE/services/oauth2/token -d grant_type=client_credentials \\
                -d client_id=callbook-demo -d client_secret=callbook-demo-secret \\
                | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
              curl -G BASE/services/data/v61.0/query -H "Authorization: Bearer $TOKEN" \\
                --data-urlencode "q=SELECT Id, Name, Phone, Account.Name FROM Contact LIMIT 3"
              curl -G BASE/services/data/v61.0/search -H "Authorization: Bearer $TOKEN" \\
                --data-urlencode "q=FIND {2022243441} IN PHONE FIELDS RETURNING Contact(Id, Name)"
              curl BASE/services/data/v61.0/sobjects/Contact/describe -H "Authorization: Bearer $TOKEN"

            As a user of the CRM
              curl 'BASE/_sandbox/salesforce/Contact?name=Cantwell'       (or ?phone=2243441)
              curl -X PATCH  BASE/_sandbox/salesforce/Contact/ID -d '{"Phone":"+1 202 555 0123"}'
              curl -X POST   BASE/_sandbox/salesforce/Contact -d '{"LastName":"Doe","Phone":"202-555-0124"}'
              curl -X DELETE BASE/_sandbox/salesforce/Contact/ID
              curl -X POST   BASE/_sandbox/salesforce/Contact/ID/undelete
              curl -X POST   BASE/_sandbox/salesforce/Contact/ID/merge -d '{"losers":["ID2"]}'
              curl -X POST   BASE/_sandbox/salesforce/Lead/ID/convert
              curl -X POST   BASE/_sandbox/salesforce/Contact/empty-bin
              Any of them with ?lateBySeconds=90 is stamped as if begun so long before its commit.

            To make trouble
              curl BASE/_sandbox/faults -H 'Content-Type: application/json' \\
                -d '{"latencyMillis":200,"failNext":{"count":3,"status":503},"resetNext":1}'
              Also: "path":"/query" (only addresses with this), "rateLimit":10, "pageSize":5,
              "expireTokens":true, "closeResults":true.
              curl -X DELETE BASE/_sandbox/faults

            To see which API requests came in
              curl BASE/_sandbox/requests           (-X DELETE starts counting anew)
            """;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String page(@Context UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return PAGE.replace("BASE", base.substring(0, base.length() - 1));
    }
}
