package io.callbook.benchmarks.identify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * GET by {@code redis-benchmark}, from a server that holds as many keys as the index has entries,
 * where both programs are installed. It speaks Redis's own protocol and checks no token: a reading
 * to set the others beside, no limit.
 */
final class RedisBaseline {
    private static final int REQUESTS_PER_SECOND = 60_000;
    private static final long START_MILLIS = 10_000;
    private static final long POLL_MILLIS = 50;
    private static final String VALUE = "x".repeat(100);

    private RedisBaseline() {}

    /** Requests a second; empty if Redis is not installed. */
    static OptionalDouble measure(IdentifyPlan plan) throws IOException, InterruptedException {
        String path = System.getenv().getOrDefault("PATH", "");
        if (!isInstalled("redis-server", path) || !isInstalled("redis-benchmark", path)) {
            System.out.println("Redis is not installed: no comparison with it");
            return OptionalDouble.empty();
        }
        int port = freePort();
        Process server =
                new ProcessBuilder(
                                "redis-server",
                                "--port",
                                String.valueOf(port),
                                "--bind",
                                "127.0.0.1",
                                "--save",
                                "",
                                "--appendonly",
                                "no")
                        .redirectErrorStream(true)
                        .redirectOutput(plan.logFolder().resolve("redis-server.log").toFile())
                        .start();
        try {
            System.out.printf("Filling Redis with %,d keys%n", plan.entries());
            fill(port, plan.entries());
            return OptionalDouble.of(benchmark(port, plan));
        } finally {
            server.destroy();
        }
    }

    static boolean isInstalled(String program, String path) {
        return Arrays.stream(path.split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Many commands a write, and the server's answers counted. */
    private static void fill(int port, int entries) throws IOException, InterruptedException {
        try (Socket socket = connect(port);
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            Thread reader = Thread.startVirtualThread(() -> discard(socket));
            for (int i = 0; i < entries; i++) {
                out.write(set(i));
            }
            out.flush();
            socket.shutdownOutput();
            reader.join();
        }
    }

    /** The key as redis-benchmark writes it for {@code -r}. */
    static byte[] set(int number) {
        return "*3\r\n$3\r\nSET\r\n$16\r\nkey:%012d\r\n$%d\r\n%s\r\n"
                .formatted(number, VALUE.length(), VALUE)
                .getBytes(US_ASCII);
    }

    private static void discard(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // The connection is over, as it should be by now; missing keys only make GET faster.
        }
    }

    private static Socket connect(int port) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + START_MILLIS;
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (System.currentTimeMillis() > end) {
                    throw notYet;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static double benchmark(int port, IdentifyPlan plan)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "redis-benchmark",
                                "-p",
                                String.valueOf(port),
                                "-t",
                                "get",
                                "-c",
                                String.valueOf(plan.load().inFlight()),
                                "-r",
                                String.valueOf(plan.entries()),
                                "-n",
                                String.valueOf(REQUESTS_PER_SECOND * plan.load().seconds()),
                                "--csv")
                        .redirectErrorStream(true)
                        .start();
        List<String> lines;
        try (InputStream output = process.getInputStream()) {
            lines = new String(output.readAllBytes(), US_ASCII).lines().toList();
        }
        process.waitFor();
        return requestsPerSecond(lines);
    }

    /** From lines such as {@code "GET","65789.47",…}. */
    static double requestsPerSecond(List<String> csv) {
        return csv.stream()
                .filter(line -> line.startsWith("\"GET\""))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1].replace("\"", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("redis-benchmark said: " + csv));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
