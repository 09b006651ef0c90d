/** Problem details (RFC 9457): how every REST interface tells what is wrong with a request. */
@NullMarked
package io.callbook.problem;

import org.jspecify.annotations.NullMarked;
