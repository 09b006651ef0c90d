@NullMarked
package io.callbook.matching.disk;

import org.jspecify.annotations.NullMarked;
