package org.soundings.account;

import java.time.Instant;

/**
 * What a co-signer said of one state of a wave.
 *
 * @param sha256 of what they saw
 * @param approved whether they approved it; else they refused
 */
public record Signature(Person person, String sha256, boolean approved, Instant at) {}
