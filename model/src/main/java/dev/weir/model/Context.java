package dev.weir.model;

import java.time.Instant;

/**
 * The circumstances of a flow, given and never looked up, so that a decision can be replayed bit for bit.
 *
 * @param now the time of the request, in whole milliseconds
 * @param network where the request comes from, for example {@code local} or an address
 * @param riskScore 0 (none) to 100
 */
public record Context(Instant now, String network, int riskScore) {
    public Context {
        now = Instant.ofEpochMilli(now.toEpochMilli());
        if (riskScore < 0 || riskScore > 100) {
            throw new IllegalArgumentException("the risk score must be 0 to 100, not " + riskScore);
        }
    }
}
