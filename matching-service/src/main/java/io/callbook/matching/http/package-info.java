/** The HTTP/JSON form of caller identification, for telephone systems and scripts. */
@NullMarked
package io.callbook.matching.http;

import org.jspecify.annotations.NullMarked;
