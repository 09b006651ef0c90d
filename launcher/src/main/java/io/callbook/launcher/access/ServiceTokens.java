package io.callbook.launcher.access;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The tokens that services show to one another; each start renews them. */
public final class ServiceTokens {
    private static final List<Service> CALLERS = List.of(Service.MATCHING, Service.GATEWAY);
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Path folder;
    private final SigningKey key;

    public ServiceTokens(Installation installation) {
        this.folder = installation.keysFolder();
        this.key = new SigningKey(installation);
    }

    /** Where a service finds its token. */
    public Path file(Service service) {
        return folder.resolve(service.title() + ".token");
    }

    /** Makes new tokens; services that run already read them within seconds. */
    public void renew() {
        key.createIfMissing();
        for (Service service : CALLERS) {
            try {
                key.write(
                        file(service),
                        AccessToken.operator(service.title(), LIFETIME).sign(key) + "\n");
            } catch (IOException e) {
                throw new Problem("Cannot write tokens into " + folder + ".", e);
            }
        }
    }
}
