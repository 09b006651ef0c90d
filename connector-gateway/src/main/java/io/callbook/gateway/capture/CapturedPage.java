package io.callbook.gateway.capture;

/**
 * What reading one page brought.
 *
 * @param records how many changes the CRM reported
 * @param caughtUp whether there is nothing more for now
 */
public record CapturedPage(int records, boolean caughtUp) {}
