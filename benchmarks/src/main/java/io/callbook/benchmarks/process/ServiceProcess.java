package io.callbook.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A packaged service in a process of its own, on free ports of the loopback interface. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 10;

    private final String name;
    private final Path log;
    private final int httpPort;
    private final int grpcPort;
    private final Process process;
    private final Thread cleaner;

    private ServiceProcess(
            String name, Path log, int httpPort, int grpcPort, ProcessBuilder builder)
            throws IOException {
        this.name = name;
        this.log = log;
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
        this.process = builder.start();
        this.cleaner = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Starts a service with the JVM's own settings; see the other {@code start}. */
    public static ServiceProcess start(
            String name, Path jar, Map<String, String> settings, Path logFolder) {
        return start(name, jar, List.of(), settings, logFolder);
    }

    /**
     * Starts a service with the JDK of this process.
     *
     * @param jar its {@code quarkus-run.jar}
     * @param options for the JVM
     * @param settings further environment variables
     * @param logFolder where its output goes, as {@code NAME.log}
     */
    public static ServiceProcess start(
            String name,
            Path jar,
            List<String> options,
            Map<String, String> settings,
            Path logFolder) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(
                    jar
                            + " is missing: build it first (mvn package), and run this from the"
                            + " project's folder");
        }
        try {
            Files.createDirectories(logFolder);
            Path log = logFolder.resolve(name + ".log");
            int httpPort = freePort();
            int grpcPort = freePort();
            ProcessBuilder builder = new ProcessBuilder(command(jar, options));
            builder.environment().putAll(listening(httpPort, grpcPort));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new ServiceProcess(name, log, httpPort, grpcPort, builder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until a condition holds; fails if the process ends or the time is over. */
    public void await(Duration limit, BooleanSupplier ready) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended by itself; see " + log);
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        name + " is not ready after " + limit.toSeconds() + " s; see " + log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The port of health and metrics. */
    public int httpPort() {
        return httpPort;
    }

    /** The port of the gRPC server. */
    public int grpcPort() {
        return grpcPort;
    }

    /** The most memory that the process ever had resident; 0 where Linux's /proc is missing. */
    public long peakResidentBytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(cleaner);
    }

    private static Map<String, String> listening(int httpPort, int grpcPort) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                String.valueOf(httpPort),
                "QUARKUS_GRPC_SERVER_HOST",
                "127.0.0.1",
                "QUARKUS_GRPC_SERVER_PORT",
                String.valueOf(grpcPort));
    }

    private static List<String> command(Path jar, List<String> options) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
