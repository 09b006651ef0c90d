/** Why a question cannot be answered; {@code platform} makes gRPC statuses of these. */
@NullMarked
package io.callbook.matching.failure;

import org.jspecify.annotations.NullMarked;
