package io.callbook.benchmarks.load;

import io.grpc.MethodDescriptor;
import java.util.random.RandomGenerator;

/**
 * What is asked and what must be answered.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public interface Exchange<Q, A> {
    /** The method to call. */
    MethodDescriptor<Q, A> method();

    /** Any request; called by several threads. */
    Q request(RandomGenerator random);

    /** Whether the answer is the right one. */
    boolean isRight(Q request, A answer);
}
