/** What the features share: the store's channel, the clock, and how failures become statuses. */
@NullMarked
package io.callbook.matching.platform;

import org.jspecify.annotations.NullMarked;
