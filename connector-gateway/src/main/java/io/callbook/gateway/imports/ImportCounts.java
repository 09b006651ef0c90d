package io.callbook.gateway.imports;

/**
 * What became of the rows of a file.
 *
 * @param total how many there are; an estimate until all were read
 * @param read how many were read
 * @param created contacts created
 * @param updated contacts changed
 * @param unchanged contacts that already were so
 * @param rejected rows not taken in
 */
public record ImportCounts(
        long total, long read, long created, long updated, long unchanged, long rejected) {
    /** How many rows have their result. */
    public long done() {
        return created + updated + unchanged + rejected;
    }
}
