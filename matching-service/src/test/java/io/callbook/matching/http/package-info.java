@NullMarked
package io.callbook.matching.http;

import org.jspecify.annotations.NullMarked;
