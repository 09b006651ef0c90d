/** What calls say about contacts: always what can be computed from the calls (MAT-5, MAT-6). */
@NullMarked
package io.callbook.contacts.contact.activity;

import org.jspecify.annotations.NullMarked;
