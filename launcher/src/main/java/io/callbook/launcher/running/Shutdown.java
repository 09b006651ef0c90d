package io.callbook.launcher.running;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.database.PostgresServer;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.process.ServiceProcess;
import java.util.Arrays;
import java.util.List;

/** Stops the services, those that depend on others first, and PostgreSQL at the end. */
final class Shutdown {
    private final Installation installation;
    private final Console console;

    Shutdown(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** Whether there was anything to stop. */
    boolean stopAll() {
        boolean stopped = false;
        for (Service service : List.copyOf(Arrays.asList(Service.values())).reversed()) {
            stopped |= stop(new ServiceProcess(installation, service));
        }
        if (new PostgresServer(installation).stop()) {
            console.step("PostgreSQL", "stopped");
            stopped = true;
        }
        return stopped;
    }

    private boolean stop(ServiceProcess process) {
        String name = process.service().title();
        switch (process.stop()) {
            case GRACEFULLY -> console.step(name, "stopped");
            case KILLED -> console.step(name, "did not stop in time and was killed");
            case WAS_NOT_RUNNING -> {
                return false;
            }
        }
        return true;
    }
}
