/** What the gRPC servers of services have in common beside the framework. */
@NullMarked
package io.callbook.grpc;

import org.jspecify.annotations.NullMarked;
