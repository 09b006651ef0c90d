package io.callbook.gateway.capture;

import io.callbook.gateway.spi.RecordPage;
import org.jdbi.v3.core.Handle;

/** Notes something of its own about each page, in the transaction that stores the page. */
@FunctionalInterface
public interface PageListener {
    /** Notes nothing. */
    PageListener NONE = (_, _) -> {};

    /** The page is about to be committed by this handle. */
    void stored(Handle handle, RecordPage page);
}
