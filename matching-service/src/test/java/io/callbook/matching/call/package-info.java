@NullMarked
package io.callbook.matching.call;

import org.jspecify.annotations.NullMarked;
