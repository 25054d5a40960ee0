package org.soundings.invitation;

/**
 * A line of the list of those to be invited.
 *
 * @param address that the link goes to: an e-mail address, or whatever else finds the person
 * @param line of the list, from 1; 0 where there is none
 */
record Invitee(String address, String stratum, int line) {}
