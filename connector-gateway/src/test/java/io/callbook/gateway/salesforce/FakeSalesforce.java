package io.callbook.gateway.salesforce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.RecordPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as it was told, the last answer for a path again and again, and keeps what was asked. */
final class FakeSalesforce implements AutoCloseable {
    static final String TOKEN = "/services/oauth2/token";
    static final String API = "/services/data/v62.0";
    static final String DESCRIBE = API + "/sobjects/Contact/describe";
    static final String QUERY = API + "/query";
    static final String QUERY_ALL = API + "/queryAll";

    private final HttpServer server;
    private final Map<String, ConcurrentLinkedQueue<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What to answer. */
    record Answer(int status, String body, Map<String, String> headers) {}

    FakeSalesforce() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        answer(TOKEN, 200, token(address()));
        answer(
                DESCRIBE,
                200,
                describe(
                        "Contact", "Id", "SystemModstamp", "IsDeleted", "MasterRecordId", "Phone"));
        answer(QUERY, 200, "{\"totalSize\":7,\"done\":true,\"records\":[]}");
        answer(API, 200, "{}");
    }

    String address() {
        return "http://" + host();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, and after what was ordered for the path before. */
    FakeSalesforce answer(String path, int status, String body) {
        return answer(path, new Answer(status, body, Map.of()));
    }

    FakeSalesforce answer(String path, Answer answer) {
        answers.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).add(answer);
        return this;
    }

    /** Forgets what was ordered for the path. */
    FakeSalesforce clear(String path) {
        answers.remove(path);
        return this;
    }

    /** Method, path and decoded query of all requests. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> requests(String path) {
        return requests.stream().filter(request -> request.startsWith(path + " ")).toList();
    }

    static String token(String instance) {
        return "{\"access_token\":\"00Dxx!secret\",\"instance_url\":\"" + instance + "\"}";
    }

    static String describe(String name, String... fields) {
        StringBuilder json =
                new StringBuilder("{\"name\":\"" + name + "\",\"queryable\":true,\"fields\":[");
        json.append(
                "{\"name\":\"AccountId\",\"label\":\"Account\",\"type\":\"reference\",\"relationshipName\":\"Account\",\"referenceTo\":[\"Account\"]}");
        for (String field : fields) {
            json.append(
                    ",{\"name\":\"%s\",\"label\":\"%s\",\"type\":\"string\",\"filterable\":true,\"updateable\":true}"
                            .formatted(field, field));
        }
        return json.append("]}").toString();
    }

    static String rows(String... records) {
        return "{\"totalSize\":%d,\"done\":true,\"records\":[%s]}"
                .formatted(records.length, String.join(",", records));
    }

    static String error(String code, String message) {
        return "[{\"errorCode\":\"%s\",\"message\":\"%s\"}]".formatted(code, message);
    }

    static String row(String id, String stamp) {
        return "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false}".formatted(id, stamp);
    }

    static FetchRequest request(Cursor cursor, String... fields) {
        return new FetchRequest("Contact", List.of(fields), cursor);
    }

    /** A connector that may also call other hosts; its pages have two records. */
    Connector open(String... otherHosts) {
        List<String> hosts = new ArrayList<>(List.of(otherHosts));
        hosts.add(host());
        return open(address(), AllowedHosts.of(hosts));
    }

    static Connector open(String loginUrl, AllowedHosts hosts) {
        return new SalesforceConnectorFactory(new TestConfig(2), hosts)
                .open(
                        new ConnectionSettings(
                                "acme",
                                "crm",
                                Map.of("loginUrl", loginUrl, "clientId", "the-id"),
                                Map.of("clientSecret", "the-secret")));
    }

    /** A page, by a connector of its own. */
    RecordPage fetch(Cursor cursor, String... fields) {
        try (Connector connector = open()) {
            return connector.fetch(request(cursor, fields));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        requests.add(
                path
                        + " "
                        + (query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8)));
        ConcurrentLinkedQueue<Answer> queue = answers.get(path);
        Answer answer =
                queue == null
                        ? new Answer(404, error("NOT_FOUND", "no such resource"), Map.of())
                        : queue.size() > 1 ? queue.remove() : queue.element();
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
