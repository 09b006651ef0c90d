/** Tests of their namesake. */
@NullMarked
package io.callbook.access.grpc;

import org.jspecify.annotations.NullMarked;
