package io.callbook.launcher.running;

import io.callbook.launcher.access.ServiceTokens;
import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.database.PostgresServer;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.process.Health;
import io.callbook.launcher.process.LogTail;
import io.callbook.launcher.process.PortCheck;
import io.callbook.launcher.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Starts PostgreSQL and the services, as far as they do not run, and waits until they work. */
final class Startup {
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long DISK_BYTES = 1L << 30;
    private static final int LOG_LINES = 15;

    private final Installation installation;
    private final Console console;
    private final PostgresServer database;
    private final List<ServiceProcess> services;

    Startup(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        this.database = new PostgresServer(installation);
        this.services =
                Arrays.stream(Service.values())
                        .map(service -> new ServiceProcess(installation, service))
                        .toList();
    }

    /** Whether anything had to be started. */
    boolean startMissing() {
        stopOutdated();
        List<ServiceProcess> missing =
                services.stream().filter(service -> service.find().isEmpty()).toList();
        boolean databaseMissing = database.find().isEmpty();
        console.note(
                "Callbook in "
                        + installation.home()
                        + ", ports from "
                        + installation.ports().base());
        RunningSystem.requireSamePorts(
                installation, missing.size() < services.size() || !databaseMissing);
        checkMachine(missing, databaseMissing);
        installation.rememberPorts();
        startDatabase(databaseMissing);
        new ServiceTokens(installation).renew();
        missing.forEach(ServiceProcess::start);
        awaitReady(missing);
        return databaseMissing || !missing.isEmpty();
    }

    private void stopOutdated() {
        services.stream()
                .filter(ServiceProcess::isOutdated)
                .forEach(service -> {
                    console.step(service.service().title(), "built anew: stopping it");
                    service.stop();
                });
    }

    private void checkMachine(List<ServiceProcess> missing, boolean databaseMissing) {
        checkDisk();
        if (databaseMissing) {
            PortCheck.requireFree(installation.ports().database(), "PostgreSQL");
        }
        missing.stream().map(ServiceProcess::service).forEach(this::checkPorts);
    }

    private void checkPorts(Service service) {
        PortCheck.requireFree(installation.ports().http(service), service.title());
        if (service.hasGrpc()) {
            PortCheck.requireFree(installation.ports().grpc(service), service.title());
        }
    }

    private void checkDisk() {
        try {
            long usable = Files.getFileStore(installation.home()).getUsableSpace();
            if (usable < DISK_BYTES) {
                throw new Problem(
                        String.format(
                                Locale.ROOT,
                                "Callbook needs 1 GB of disk in %s and %.1f GB are free; make"
                                        + " room, or set CALLBOOK_HOME to a folder elsewhere.",
                                installation.home(),
                                usable / (double) DISK_BYTES));
            }
        } catch (IOException e) {
            throw new Problem("Cannot see how much disk is free: " + e.getMessage(), e);
        }
    }

    private void startDatabase(boolean missing) {
        String state = "127.0.0.1:" + installation.ports().database();
        if (missing) {
            console.step("PostgreSQL", "starting");
            database.start();
            console.step("PostgreSQL", "ready on " + state);
        } else {
            database.join();
            console.step("PostgreSQL", "already running on " + state);
        }
    }

    private void awaitReady(List<ServiceProcess> started) {
        started.forEach(service -> console.step(service.service().title(), "starting"));
        Set<Service> waiting = EnumSet.allOf(Service.class);
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        try (Health health = new Health(installation.ports())) {
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (!waiting.isEmpty()) {
                waiting.removeIf(service -> isReady(health, service, started));
                if (System.nanoTime() - patience > 0) {
                    waiting.forEach(service ->
                            console.step(service.title(), "does not answer yet, waiting"));
                    patience += PATIENCE.toNanos();
                }
                services.stream()
                        .filter(service -> waiting.contains(service.service()))
                        .forEach(service -> requireHope(service, deadline));
                Pause.of(Duration.ofMillis(150), "waiting for the services");
            }
        }
    }

    private boolean isReady(Health health, Service service, List<ServiceProcess> started) {
        if (health.check(service) != Health.State.READY) {
            return false;
        }
        boolean isNew = started.stream().anyMatch(process -> process.service() == service);
        console.step(
                service.title(),
                (isNew ? "ready on " : "already running on ") + addresses(service));
        return true;
    }

    private String addresses(Service service) {
        String http = "127.0.0.1:" + installation.ports().http(service);
        return service.hasGrpc() ? http + ", gRPC " + installation.ports().grpc(service) : http;
    }

    private void requireHope(ServiceProcess service, long deadline) {
        if (service.find().isEmpty()) {
            throw new Problem(
                    service.service().title() + " ended while starting. " + logEnd(service));
        }
        if (System.nanoTime() > deadline) {
            throw new Problem(
                    "%s is not ready after %s. %s"
                            .formatted(
                                    service.service().title(),
                                    Console.readable(READY_LIMIT),
                                    logEnd(service)));
        }
    }

    private String logEnd(ServiceProcess service) {
        var log = installation.log(service.service());
        return "The end of " + log + ":\n" + String.join("\n", new LogTail(log).last(LOG_LINES));
    }
}
