package io.callbook.gateway.apply;

import java.util.List;

/** A system that contacts are written to. Methods block; any thread may call them. */
public interface TargetEndpoint {
    /** How many writes a batch may have. */
    int batchSize();

    /**
     * Carries out a batch. A write that fails by itself has that as its outcome; a failure of the
     * whole batch leaves unknown which writes were carried out, and it is repeated.
     *
     * @return one outcome for each write, in order
     * @throws TargetException if the target cannot be reached or refuses the whole batch
     */
    List<WriteOutcome> write(WriteBatch batch);
}
