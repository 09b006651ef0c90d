package io.callbook.launcher.process;

import io.callbook.launcher.console.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds out before a program is started that its port is taken. */
public final class PortCheck {
    private PortCheck() {}

    /** Fails with a sentence if something else listens on the port. */
    public static void requireFree(int port, String program) {
        if (!isFree(port)) {
            throw new Problem(
                    ("Port %d, which %s needs, is used by another program; stop that program, or"
                                    + " choose other ports, such as CALLBOOK_PORT_BASE=8700"
                                    + " ./callbook up")
                            .formatted(port, program));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
