package io.callbook.gateway.spi;

/**
 * Where a connector stands in the enumeration and change log of one object type.
 *
 * @param value understood by the connector alone; empty at the start; at most 4,000 characters
 */
public record Cursor(String value) {
    /** Before everything. */
    public static final Cursor START = new Cursor("");

    /** Whether nothing was read yet. */
    public boolean isStart() {
        return value.isEmpty();
    }
}
