package org.soundings.store.answer;

/**
 * Somebody who was invited, and not who.
 *
 * @param key everything of theirs is kept under
 * @param stratum of the key that signed their credential; empty where there are none
 */
public record Admitted(RespondentKey key, String stratum) {}
