package org.soundings.invitation;

/**
 * How many of a stratum were invited, and how many have fetched their right to answer. To be shown
 * in bands only (D5).
 */
public record StratumParticipation(String stratum, long invited, long tookPart) {}
