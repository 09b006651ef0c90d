@NullMarked
package io.callbook.matching.key;

import org.jspecify.annotations.NullMarked;
