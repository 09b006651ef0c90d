/** Lets only those calls pass that their method's option and their token allow. */
@NullMarked
package io.callbook.access.grpc;

import org.jspecify.annotations.NullMarked;
