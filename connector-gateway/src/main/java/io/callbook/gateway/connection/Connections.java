package io.callbook.gateway.connection;

import io.callbook.gateway.platform.ProblemType;
import io.callbook.gateway.platform.Refusal;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with an account's connections. Everything blocks and may be called on virtual
 * threads. What a client got wrong is a {@link ProblemException}.
 */
@Singleton
public class Connections {
    private final ConnectionRepository repository;
    private final ConnectorFactories factories;
    private final List<ConnectionUse> uses;

    Connections(
            ConnectionRepository repository,
            ConnectorFactories factories,
            @All List<ConnectionUse> uses) {
        this.repository = repository;
        this.factories = factories;
        this.uses = uses;
    }

    /** A connection of the account, if there is one. */
    public Optional<Connection> find(String accountId, String id) {
        return repository.find(accountId, id);
    }

    /**
     * A connection of the account.
     *
     * @throws ProblemException if there is none
     */
    public Connection get(String accountId, String id) {
        return find(accountId, id).orElseThrow(() -> Refusal.notFound("The connection", id));
    }

    /**
     * Opens the way to the CRM; the caller closes it. Does no remote call: wrong secrets show at
     * the first one.
     *
     * @throws ProblemException if there is no such connection
     * @throws ConnectorException.InvalidSettings if a setting no longer fits the connector
     */
    public Connector open(String accountId, String id) {
        Connection connection = get(accountId, id);
        return factories
                .get(connection.type())
                .open(
                        new ConnectionSettings(
                                accountId,
                                id,
                                connection.settings(),
                                repository.secrets(accountId, id)));
    }

    /** The one spelling of a record's id in a connection's CRM; empty if the text is no id. */
    public Optional<String> findRecordId(Connection connection, String text) {
        return factories.get(connection.type()).findId(text);
    }

    /**
     * The connection by which the records of something are known that has no settings or secrets,
     * such as a file; made if it is not there yet.
     *
     * @throws ProblemException if a connection of another type has the id
     */
    public Connection provide(String accountId, String id, String type) {
        Connection connection =
                find(accountId, id)
                        .or(() ->
                                repository.insert(
                                        accountId,
                                        id,
                                        new ConnectionDraft(
                                                id, type, Optional.empty(), Map.of(), Map.of()),
                                        Optional.empty()))
                        .orElseGet(() -> get(accountId, id));
        if (!connection.type().equals(type)) {
            throw ProblemType.CONFLICT.because(
                    "There is a connection '%s' of another type: choose another name."
                            .formatted(id));
        }
        return connection;
    }

    /** Tries each permission that the connection needs (CON-4). */
    public List<ConnectionCheck> test(String accountId, String id) {
        try (Connector connector = open(accountId, id)) {
            return connector.check();
        }
    }

    /** In the order of ids, after one of them; empty text: from the first. */
    List<Connection> list(String accountId, String after, int limit) {
        return repository.list(accountId, after, limit);
    }

    /**
     * Adds a connection.
     *
     * @param tested whether it is refused if a check fails
     */
    Connection create(String accountId, String id, ConnectionDraft draft, boolean tested) {
        ConnectorFactory factory = factories.get(draft.type());
        ConnectionValues.check(factory, draft, Set.of());
        ConnectionSettings settings =
                new ConnectionSettings(accountId, id, draft.settings(), draft.secrets());
        tryOut(factory, settings, tested);
        Optional<String> instance = factory.instanceKey(settings);
        Connection created =
                repository
                        .insert(accountId, id, draft, instance)
                        .orElseThrow(() -> taken(accountId, id, draft.type(), instance));
        Log.infof("Connection %s/%s of type %s was made", accountId, id, created.type());
        return created;
    }

    /** Changes a connection; secrets that the draft does not name stay. */
    Connection update(String accountId, String id, ConnectionDraft draft, boolean tested) {
        Connection before = get(accountId, id);
        ConnectorFactory factory = factories.get(draft.type());
        ConnectionValues.check(factory, draft, before.secretsSet());
        Map<String, String> secrets = new HashMap<>(repository.secrets(accountId, id));
        secrets.putAll(draft.secrets());
        ConnectionSettings settings =
                new ConnectionSettings(accountId, id, draft.settings(), secrets);
        tryOut(factory, settings, tested);
        Optional<String> instance = factory.instanceKey(settings);
        return repository
                .update(accountId, id, draft, instance)
                .orElseThrow(() -> taken(accountId, id, draft.type(), instance));
    }

    /** Deletes a connection and its secrets, unless something uses it. */
    void delete(String accountId, String id) {
        List<String> users =
                uses.stream().flatMap(use -> use.usesOf(accountId, id).stream()).toList();
        if (!users.isEmpty()) {
            throw ProblemType.CONFLICT.because(
                    "The connection '%s' is used by %s: delete that first."
                            .formatted(id, String.join(", ", users)));
        }
        if (!repository.delete(accountId, id)) {
            throw Refusal.notFound("The connection", id);
        }
        Log.infof("Connection %s/%s was deleted", accountId, id);
    }

    /** Opens it for its settings' sake and, if asked to, tries each permission. */
    private static void tryOut(
            ConnectorFactory factory, ConnectionSettings settings, boolean tested) {
        try (Connector connector = factory.open(settings)) {
            List<ConnectionCheck> checks = tested ? connector.check() : List.of();
            List<ConnectionCheck> failed = checks.stream().filter(check -> !check.ok()).toList();
            if (!failed.isEmpty()) {
                throw refused(failed);
            }
        } catch (ConnectorException.InvalidSettings e) {
            throw Refusal.invalidValue(place(factory, e.setting()), e.getMessage());
        }
    }

    private static ProblemException refused(List<ConnectionCheck> failed) {
        String detail =
                "The connection was not saved, because its test failed: "
                        + failed.getFirst().detail();
        return new ProblemException(
                ProblemType.CONNECTION_REFUSED.problem(detail).with("checks", failed));
    }

    private static String place(ConnectorFactory factory, String setting) {
        boolean secret =
                factory.settings().stream()
                        .anyMatch(known -> known.secret() && known.name().equals(setting));
        return (secret ? "secrets." : "settings.") + setting;
    }

    private ProblemException taken(
            String accountId, String id, String type, Optional<String> instance) {
        Optional<String> twin =
                instance.flatMap(key -> repository.findByInstance(accountId, type, key))
                        .filter(other -> !other.equals(id));
        return twin.map(other ->
                        ProblemType.ALREADY_EXISTS.because(
                                "The connection '%s' already goes to the same CRM with the same client id. Pairing one twice would sync every record twice: use or change that connection."
                                        .formatted(other)))
                .orElseGet(() ->
                        ProblemType.ALREADY_EXISTS.because(
                                "There is a connection '%s' already: choose another id, or change it with PATCH."
                                        .formatted(id)));
    }
}
