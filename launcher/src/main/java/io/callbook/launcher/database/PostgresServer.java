package io.callbook.launcher.database;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.DatabasePassword;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.process.DetachedCommand;
import io.callbook.launcher.process.LogTail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL of an installation: durable, on loopback only, alive until it is stopped. */
public final class PostgresServer {
    private static final int ATTEMPTS = 4;
    private static final int LOG_LINES = 12;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Installation installation;
    private final DatabasePassword password;
    private final Databases databases;

    public PostgresServer(Installation installation) {
        this.installation = installation;
        this.password = new DatabasePassword(installation.keysFolder());
        this.databases = new Databases(installation.ports().database(), password);
    }

    /** The server's process, if it runs. */
    public Optional<ProcessHandle> find() {
        return PostmasterFile.find(data())
                .flatMap(file -> file.process(installation.databasePrograms()));
    }

    /** Whether the server runs and answers. */
    public boolean isReady() {
        return find().isPresent() && databases.isReachable();
    }

    /** Starts the server, which must not be running, and makes its databases. */
    public void start() {
        PostgresPrograms programs = PostgresPrograms.unpackedInto(installation.databasePrograms());
        ServerUser user = ServerUser.of(data());
        try {
            new DataFolder(data(), programs, user).prepare(password);
            start(programs, user);
            databases.create();
        } catch (IOException e) {
            throw new Problem("Cannot start PostgreSQL: " + e, e);
        }
    }

    /** Waits until a server that was found answers, and makes its databases if they are missing. */
    public void join() {
        if (!find().map(this::becomesReady).orElse(false)) {
            throw new Problem("PostgreSQL runs but does not answer. " + logEnd());
        }
        databases.create();
    }

    /** Ends the server's connections and stops it. Says whether it was running. */
    public boolean stop() {
        if (find().isEmpty()) {
            return false;
        }
        PostgresPrograms programs = PostgresPrograms.unpackedInto(installation.databasePrograms());
        ServerUser user = ServerUser.of(data());
        new Program(programs.program("pg_ctl"), user)
                .run(List.of("stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60"));
        return true;
    }

    /** A dying predecessor may hold its memory for a moment: then the next attempt succeeds. */
    private void start(PostgresPrograms programs, ServerUser user) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ProcessHandle process =
                    DetachedCommand.start(
                            user.command(command(programs)),
                            Map.of("LC_ALL", "C", "TZ", "UTC"),
                            data(),
                            installation.databaseLog());
            if (becomesReady(process)) {
                return;
            }
            pause(Duration.ofSeconds(1));
        }
        throw new Problem("PostgreSQL does not start. " + logEnd());
    }

    private String logEnd() {
        Path log = installation.databaseLog();
        return "The end of " + log + ":\n" + String.join("\n", new LogTail(log).last(LOG_LINES));
    }

    private boolean becomesReady(ProcessHandle process) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (databases.isReachable()) {
                return true;
            }
            pause(Duration.ofMillis(100));
        }
        return false;
    }

    private List<String> command(PostgresPrograms programs) {
        return List.of(
                programs.program("postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                String.valueOf(installation.ports().database()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on");
    }

    private Path data() {
        return installation.databaseFolder();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
