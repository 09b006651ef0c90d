package io.callbook.sandbox.faults;

/** What one CRM's stand-in does about faults that are not those of the connection. */
public interface CrmFaults {

    /** Whether the address is one of this CRM's. */
    boolean serves(String path);

    /** The body of a failure, as this CRM words it. */
    String failureBody(int status);

    /** Lets all access tokens expire now. */
    void expireTokens();

    /** Lets only so many more requests through until the faults are cleared. */
    void limitRequests(int remaining);

    /** Serves at most so many rows a page until the faults are cleared. */
    void limitPages(int rows);

    /** Forgets results that clients are paging through. */
    void closeResults();

    /** Takes the limits back. */
    void clear();
}
