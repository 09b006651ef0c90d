package io.callbook.launcher.key;

/**
 * A key that was just made.
 *
 * @param key all that is ever shown of it again
 * @param secret what its bearer sends
 */
record NewKey(KeyView key, String secret) {}
