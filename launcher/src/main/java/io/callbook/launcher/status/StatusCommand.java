package io.callbook.launcher.status;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.TextTable;
import io.callbook.launcher.database.PostgresServer;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.process.Health;
import io.callbook.launcher.process.ServiceProcess;
import io.callbook.launcher.running.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows how each process stands; ends with 0 only if all work. */
@Command(
        name = "status",
        description =
                "Shows each process, its port, health, uptime and lag; exit code 0 if all work.")
public final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        Installation installation = RunningSystem.ofProcess();
        TextTable table = new TextTable("PROCESS", "PID", "PORT", "HEALTH", "UPTIME", "LAG");
        boolean allWork = addDatabase(table, installation);
        try (Health health = new Health(installation.ports());
                Lag lag = new Lag(installation)) {
            for (Service service : Service.values()) {
                allWork &= addService(table, installation, service, health, lag);
            }
        }
        table.lines().forEach(console::print);
        if (!allWork) {
            console.note("Not everything works; ./callbook up starts what is down.");
        }
        return allWork ? 0 : 1;
    }

    private static boolean addDatabase(TextTable table, Installation installation) {
        PostgresServer database = new PostgresServer(installation);
        Optional<ProcessHandle> process = database.find();
        boolean ready = database.isReady();
        table.add(
                "postgres",
                pid(process),
                String.valueOf(installation.ports().database()),
                process.isEmpty() ? "down" : ready ? "ready" : "not answering",
                uptime(process),
                "-");
        return ready;
    }

    private static boolean addService(
            TextTable table, Installation installation, Service service, Health health, Lag lag) {
        Optional<ProcessHandle> process = new ServiceProcess(installation, service).find();
        boolean ready = process.isPresent() && health.check(service) == Health.State.READY;
        table.add(
                service.title(),
                pid(process),
                ports(installation, service),
                process.isEmpty() ? "down" : ready ? "ready" : "not ready",
                uptime(process),
                ready ? lag.of(service) : "-");
        return ready;
    }

    private static String ports(Installation installation, Service service) {
        String http = String.valueOf(installation.ports().http(service));
        return service.hasGrpc() ? http + ", " + installation.ports().grpc(service) : http;
    }

    private static String pid(Optional<ProcessHandle> process) {
        return process.map(each -> String.valueOf(each.pid())).orElse("-");
    }

    private static String uptime(Optional<ProcessHandle> process) {
        return process.flatMap(each -> each.info().startInstant())
                .map(started -> Console.readable(Duration.between(started, Instant.now())))
                .orElse("-");
    }
}
