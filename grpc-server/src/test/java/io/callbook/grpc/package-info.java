@NullMarked
package io.callbook.grpc;

import org.jspecify.annotations.NullMarked;
