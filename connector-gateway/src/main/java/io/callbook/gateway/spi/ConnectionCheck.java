package io.callbook.gateway.spi;

/**
 * The result of trying one thing that a connection needs.
 *
 * @param name what was tried, for people
 * @param ok whether it works
 * @param detail what was seen
 * @param remedy what to do, if it does not work; empty otherwise
 */
public record ConnectionCheck(String name, boolean ok, String detail, String remedy) {
    /** A check that passed. */
    public static ConnectionCheck passed(String name, String detail) {
        return new ConnectionCheck(name, true, detail, "");
    }

    /** A check that failed. */
    public static ConnectionCheck failed(String name, String detail, String remedy) {
        return new ConnectionCheck(name, false, detail, remedy);
    }
}
