package io.callbook.launcher.process;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One service as a process of the operating system. */
public final class ServiceProcess {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final long LARGEST_LOG_BYTES = 20L * 1024 * 1024;

    private final Installation installation;
    private final Service service;
    private final StartedWith identity;

    public ServiceProcess(Installation installation, Service service) {
        this.installation = installation;
        this.service = service;
        this.identity = new StartedWith(identity());
    }

    /** The service. */
    public Service service() {
        return service;
    }

    /** The process, if it runs. */
    public Optional<ProcessHandle> find() {
        return identity.find();
    }

    /** Whether the process runs, but the program was built anew since it started. */
    public boolean isOutdated() {
        return find().flatMap(process -> process.info().startInstant())
                .map(started -> started.isBefore(builtAt()))
                .orElse(false);
    }

    /** Starts the process; it is not ready yet. */
    public void start() {
        Path program = installation.program(service);
        if (!Files.isRegularFile(program)) {
            throw new Problem(
                    service.title() + " is not built; run ./callbook up without CALLBOOK_BUILD.");
        }
        try {
            turnLog();
            DetachedCommand.start(
                    command(program),
                    new ServiceEnvironment(installation).of(service),
                    installation.home(),
                    installation.log(service));
        } catch (IOException e) {
            throw new Problem("Cannot start " + service.title() + ": " + e.getMessage(), e);
        }
    }

    /** Asks the process to end, and makes it end if it does not. Says how it went. */
    public Stopped stop() {
        return find().map(ServiceProcess::stop).orElse(Stopped.WAS_NOT_RUNNING);
    }

    /** How a process ended. */
    public enum Stopped {
        WAS_NOT_RUNNING,
        GRACEFULLY,
        KILLED
    }

    private Instant builtAt() {
        try {
            return Files.getLastModifiedTime(installation.program(service)).toInstant();
        } catch (IOException e) {
            // Without a program there is no newer one.
            return Instant.MIN;
        }
    }

    private static Stopped stop(ProcessHandle process) {
        process.destroy();
        if (hasEnded(process, GRACE)) {
            return Stopped.GRACEFULLY;
        }
        process.destroyForcibly();
        hasEnded(process, GRACE);
        return Stopped.KILLED;
    }

    private static boolean hasEnded(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The arguments that tell the process from those of other services and installations. */
    private List<String> identity() {
        return List.of(
                "-Dcallbook.service=" + service.title(), "-Dcallbook.home=" + installation.home());
    }

    private List<String> command(Path program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(identity.arguments());
        command.addAll(
                List.of(
                        "-Xmx" + service.maximumHeap(),
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        program.toString()));
        return command;
    }

    private void turnLog() throws IOException {
        Path log = installation.log(service);
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Path previous = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
