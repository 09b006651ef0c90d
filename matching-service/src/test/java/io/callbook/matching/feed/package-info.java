/** Tests of the feed. */
@NullMarked
package io.callbook.matching.feed;

import org.jspecify.annotations.NullMarked;
