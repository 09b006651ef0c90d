package io.callbook.launcher.demo;

import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import java.util.List;

/** What a new user can try next. */
public final class DemoHints {
    private final Ports ports;

    public DemoHints(Installation installation) {
        this.ports = installation.ports();
    }

    /** The lines to print. */
    public List<String> lines(DemoSetup.Result demo) {
        return """

        The account "demo" has %d contacts and leads from the CRM sandbox. Try:

          ./callbook identify "(202) 224-3441"      one contact, with its CRM reference
          ./callbook identify 310-831-1799          several, with a stable default
          ./callbook identify 202-555-0123          nobody's number becomes a contact
          ./callbook identify anonymous             and some callers cannot be known
          ./callbook sync status                    how the syncs stand

          TOKEN=$(./callbook token)                 who you are, for other programs
          curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:%d/api/v1/accounts/demo/syncs
          grpcurl -plaintext -H "authorization: Bearer $TOKEN" \\
              -d '{"accountId": "demo", "number": "(202) 224-3441"}' \\
              127.0.0.1:%d callbook.matching.v1.CallerService/IdentifyCaller

          curl -H "Authorization: Bearer $TOKEN" \\
              "http://127.0.0.1:%d/v1/identify?number=2022243441&format=text"

          REST interface    http://127.0.0.1:%d/q/openapi
          CRM sandbox       http://127.0.0.1:%d/
          stop it all       ./callbook down\
        """
                .formatted(
                        demo.inSync(),
                        ports.http(Service.GATEWAY),
                        ports.grpc(Service.MATCHING),
                        ports.http(Service.MATCHING),
                        ports.http(Service.GATEWAY),
                        ports.http(Service.SANDBOX))
                .lines()
                .toList();
    }
}
