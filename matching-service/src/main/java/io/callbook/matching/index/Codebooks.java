package io.callbook.matching.index;

/** What the records of one index are abbreviated with. */
final class Codebooks {
    /** Sorts of CRM records. */
    final Codebook<ReferenceKind> kinds = new Codebook<>();

    /** Names of attributes. */
    final Codebook<String> attributes = new Codebook<>();
}
