@NullMarked
package io.callbook.matching.platform;

import org.jspecify.annotations.NullMarked;
