package io.callbook.gateway.connection;

import java.util.List;

/**
 * A page of an account's connections.
 *
 * @param items in the order of their ids
 * @param nextPageToken asks for the next page; empty if this is the last one
 */
public record ConnectionListView(List<ConnectionView> items, String nextPageToken) {}
