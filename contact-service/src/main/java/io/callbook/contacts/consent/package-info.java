/** What persons agreed to: topics, and decisions about them (PRJ-3). */
@NullMarked
package io.callbook.contacts.consent;

import org.jspecify.annotations.NullMarked;
