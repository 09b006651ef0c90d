package io.callbook.launcher.installation;

import java.util.Arrays;
import java.util.Optional;

/** The programs of the system, in the order in which they are started. */
public enum Service {
    CONTACTS("contact-service", 0, "256m"),
    SANDBOX("crm-sandbox", 30, "256m"),
    MATCHING("matching-service", 10, "512m"),
    GATEWAY("connector-gateway", 20, "384m");

    private final String title;
    private final int portOffset;
    private final String maximumHeap;

    Service(String title, int portOffset, String maximumHeap) {
        this.title = title;
        this.portOffset = portOffset;
        this.maximumHeap = maximumHeap;
    }

    /** Its name on the screen, of its module and of its log. */
    public String title() {
        return title;
    }

    /** The most heap that it gets on a developer's machine, as the JVM reads it. */
    public String maximumHeap() {
        return maximumHeap;
    }

    /** Whether it has a gRPC port beside its HTTP port. */
    public boolean hasGrpc() {
        return this != SANDBOX;
    }

    /** The service with this title. */
    public static Optional<Service> findByTitle(String title) {
        return Arrays.stream(values()).filter(service -> service.title.equals(title)).findFirst();
    }

    int portOffset() {
        return portOffset;
    }
}
