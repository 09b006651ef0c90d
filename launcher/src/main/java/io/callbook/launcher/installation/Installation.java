package io.callbook.launcher.installation;

import io.callbook.launcher.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One installation: the programs under {@code root} and everything that it keeps under {@code
 * home}.
 */
public record Installation(Path root, Path home, Ports ports) {
    private static final String PORT_FILE = "port-base";

    /** The installation of the script that started this program. */
    public static Installation ofProcess() {
        return of(Path.of(System.getProperty("callbook.root", ".")), System.getenv());
    }

    static Installation of(Path root, Map<String, String> environment) {
        Path absolute = root.toAbsolutePath().normalize();
        String home = environment.getOrDefault("CALLBOOK_HOME", "");
        Path homeFolder =
                home.isBlank()
                        ? absolute.resolve(".callbook")
                        : Path.of(home).toAbsolutePath().normalize();
        return new Installation(
                absolute, homeFolder, ports(environment.get("CALLBOOK_PORT_BASE"), homeFolder));
    }

    /** Remembers the ports for the commands that follow without CALLBOOK_PORT_BASE. */
    public void rememberPorts() {
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve(PORT_FILE), ports.base() + "\n");
        } catch (IOException e) {
            throw new Problem(
                    "Cannot write into " + home + "; set CALLBOOK_HOME to a folder of yours.", e);
        }
    }

    /** Where a service's log is. */
    public Path log(Service service) {
        return logs().resolve(service.title() + ".log");
    }

    /** Where PostgreSQL's log is. */
    public Path databaseLog() {
        return logs().resolve("postgres.log");
    }

    /** The folder of all logs. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** The packaged program of a service. */
    public Path program(Service service) {
        return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** PostgreSQL's data. */
    public Path databaseFolder() {
        return home.resolve("data");
    }

    /** PostgreSQL's programs, one folder for each version. */
    public Path databasePrograms() {
        return home.resolve("postgres");
    }

    /** What the sandbox keeps. */
    public Path sandboxFolder() {
        return home.resolve("sandbox");
    }

    /** What matching-service must not forget: contacts of calls that are still to be created. */
    public Path journalFolder() {
        return home.resolve("matching");
    }

    /** The keys that protect credentials. */
    public Path keysFolder() {
        return home.resolve("keys");
    }

    /** The ports of the last start, if there was one. */
    public Optional<Ports> rememberedPorts() {
        return rememberedPorts(home);
    }

    private static Ports ports(@Nullable String configured, Path home) {
        return configured == null || configured.isBlank()
                ? rememberedPorts(home).orElse(new Ports(Ports.DEFAULT_BASE))
                : Ports.parse(configured);
    }

    private static Optional<Ports> rememberedPorts(Path home) {
        try {
            return Optional.of(Ports.parse(Files.readString(home.resolve(PORT_FILE))));
        } catch (IOException e) {
            // Nothing was started here yet, or not by this user.
            return Optional.empty();
        }
    }
}
