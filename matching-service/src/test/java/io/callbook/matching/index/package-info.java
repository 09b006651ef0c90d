/** Tests of the memory index. */
@NullMarked
package io.callbook.matching.index;

import org.jspecify.annotations.NullMarked;
