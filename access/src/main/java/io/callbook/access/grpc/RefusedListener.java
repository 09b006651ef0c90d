package io.callbook.access.grpc;

import io.grpc.ServerCall.Listener;

/** Hears nothing of a call that was ended before it began. */
final class RefusedListener<Q> extends Listener<Q> {}
