/** The keys with which telephone systems come, remembered beyond a restart (ACC-4, MAT-16). */
@NullMarked
package io.callbook.matching.key;

import org.jspecify.annotations.NullMarked;
