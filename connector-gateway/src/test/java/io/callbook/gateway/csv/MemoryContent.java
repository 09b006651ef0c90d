package io.callbook.gateway.csv;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory. */
final class MemoryContent implements CsvContent {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    void put(String contentId, String text) {
        put(contentId, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String contentId, byte[] bytes) {
        files.put(contentId, bytes);
    }

    @Override
    public InputStream open(String accountId, String contentId, long offset) throws IOException {
        byte[] bytes = bytes(contentId);
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public long size(String accountId, String contentId) throws IOException {
        return bytes(contentId).length;
    }

    private byte[] bytes(String contentId) throws IOException {
        byte[] bytes = files.get(contentId);
        if (bytes == null) {
            throw new FileNotFoundException(contentId);
        }
        return bytes;
    }
}
