/** What must survive a restart, on this replica's disk: a set of entries, and a queue of them. */
@NullMarked
package io.callbook.matching.disk;

import org.jspecify.annotations.NullMarked;
