/**
 * The memory index: who has a number. Pure Java over large primitive arrays, no object per entry.
 *
 * <p>One writer at a time, readers without locks. Three rules make that safe:
 *
 * <ol>
 *   <li>A record in the {@link io.callbook.matching.index.Slab} (a contact, or the group of
 *       contacts that share a number) never changes once its address is published. A change writes
 *       a new record and then replaces the address in the number table: one release store of one
 *       int, the only moment at which an answer changes.
 *   <li>In a {@link io.callbook.matching.index.NumberSegment} a slot's number is written once.
 *       Growth and purging build a new segment aside and publish it by one release store.
 *   <li>The memory of dead records is used again only a whole chunk at a time, and the slab's epoch
 *       is raised before. A reader notes the epoch, reads, and compares: if it is unchanged, every
 *       address it followed still meant what it meant when it was published; if not, it reads
 *       again.
 * </ol>
 *
 * So a reader never waits for the writer, repeats itself only when a chunk was reused under it, and
 * its answer is the state of the number at one moment between its call and its return.
 */
@NullMarked
package io.callbook.matching.index;

import org.jspecify.annotations.NullMarked;
