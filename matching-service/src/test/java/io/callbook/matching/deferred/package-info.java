@NullMarked
package io.callbook.matching.deferred;

import org.jspecify.annotations.NullMarked;
