/** Keeps the index of each account equal to the store: a snapshot, then its changes for ever. */
@NullMarked
package io.callbook.matching.feed;

import org.jspecify.annotations.NullMarked;
