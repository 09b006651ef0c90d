package io.callbook.system;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An installation that was started by {@code ./callbook up} and is stopped by {@code ./callbook
 * down} when all tests are through, whatever became of them.
 */
final class RunningSystem implements AutoCloseable {
    private static final int[] OFFSETS = {0, 1, 10, 11, 20, 30, 40};

    private final Path workFolder;
    private final CommandLine commands;
    private final int portBase;

    private RunningSystem(Path workFolder, CommandLine commands, int portBase) {
        this.workFolder = workFolder;
        this.commands = commands;
        this.portBase = portBase;
    }

    static RunningSystem start() throws IOException {
        Path root = Path.of(System.getProperty("callbook.root", "..")).toAbsolutePath().normalize();
        Path parent = Path.of(System.getProperty("callbook.work", "target/system"));
        Files.createDirectories(parent);
        Path workFolder = Files.createTempDirectory(parent, "run").toAbsolutePath();
        int portBase = freePortBase();
        CommandLine commands = new CommandLine(root, workFolder, environment(workFolder, portBase));
        RunningSystem system = new RunningSystem(workFolder, commands, portBase);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            commands.run("up").requireSuccess();
        } catch (AssertionError e) {
            system.close();
            throw e;
        }
        return system;
    }

    /** The command line of this installation. */
    CommandLine commands() {
        return commands;
    }

    /** Runs a command. */
    CommandResult run(String... arguments) {
        return commands.run(arguments);
    }

    /** A token as users get theirs; it may do everything. */
    String operatorToken() {
        return commands.run("token", "--role", "operator").requireSuccess().output().strip();
    }

    /** Shows such a token with each gRPC call. */
    ClientInterceptor bearer() {
        return bearer(operatorToken());
    }

    /** Shows a token with each gRPC call. */
    static ClientInterceptor bearer(String token) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    /** The folder in which commands run. */
    Path workFolder() {
        return workFolder;
    }

    int portBase() {
        return portBase;
    }

    int contactsGrpcPort() {
        return portBase + 1;
    }

    int matchingPort() {
        return portBase + 10;
    }

    int matchingGrpcPort() {
        return portBase + 11;
    }

    int gatewayPort() {
        return portBase + 20;
    }

    int sandboxPort() {
        return portBase + 30;
    }

    @Override
    public void close() {
        commands.run("down");
    }

    /** A port base of which nothing is in use. */
    static int freePortBase() {
        RandomGenerator random = RandomGenerator.getDefault();
        return IntStream.generate(() -> 12_000 + 50 * random.nextInt(400))
                .limit(200)
                .filter(RunningSystem::isFree)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports"));
    }

    private static boolean isFree(int base) {
        return IntStream.of(OFFSETS).allMatch(offset -> isPortFree(base + offset));
    }

    private static boolean isPortFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> environment(Path workFolder, int portBase) {
        return Map.of(
                "CALLBOOK_HOME",
                workFolder.resolve("home").toString(),
                "CALLBOOK_PORT_BASE",
                String.valueOf(portBase),
                "CALLBOOK_BUILD",
                "never");
    }
}
