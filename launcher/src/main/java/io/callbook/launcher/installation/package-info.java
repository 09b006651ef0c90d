/** What belongs to one installation: its folders, its ports, its services. */
@NullMarked
package io.callbook.launcher.installation;

import org.jspecify.annotations.NullMarked;
