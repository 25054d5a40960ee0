package org.soundings.account;

import java.time.Instant;

/**
 * A passkey of a person, without what it is checked by.
 *
 * @param label what the person calls it
 */
public record Passkey(String id, String label, Instant made) {}
