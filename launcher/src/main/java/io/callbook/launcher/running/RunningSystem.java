package io.callbook.launcher.running;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.database.PostgresServer;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.process.ServiceProcess;
import java.util.Arrays;

/** What runs in an installation, and that it is asked where it listens. */
public final class RunningSystem {
    private RunningSystem() {}

    /** The installation of this process, for a command that asks the services. */
    public static Installation ofProcess() {
        Installation installation = Installation.ofProcess();
        requireSamePorts(installation, isRunning(installation));
        return installation;
    }

    /** Refuses other ports than those of the system that runs. */
    static void requireSamePorts(Installation installation, boolean running) {
        Ports last = installation.rememberedPorts().orElse(installation.ports());
        if (running && !last.equals(installation.ports())) {
            throw new Problem(
                    ("Callbook runs here already, on ports from %d; to move it to %d stop it first"
                                    + " (./callbook down), or set CALLBOOK_HOME for a second one.")
                            .formatted(last.base(), installation.ports().base()));
        }
    }

    private static boolean isRunning(Installation installation) {
        return new PostgresServer(installation).find().isPresent()
                || Arrays.stream(Service.values())
                        .map(service -> new ServiceProcess(installation, service))
                        .anyMatch(process -> process.find().isPresent());
    }
}
