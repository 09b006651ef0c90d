package io.callbook.gateway.csv;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are kept. It is called from many threads at once and may block. */
public interface CsvContent {
    /**
     * The bytes of a file from a position on; the caller closes the stream.
     *
     * @param offset at most the file's size
     * @throws IOException if there is no such file, or it cannot be read
     */
    InputStream open(String accountId, String contentId, long offset) throws IOException;

    /**
     * How many bytes a file has.
     *
     * @throws IOException if there is no such file
     */
    long size(String accountId, String contentId) throws IOException;
}
