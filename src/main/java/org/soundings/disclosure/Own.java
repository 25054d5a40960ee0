package org.soundings.disclosure;

/**
 * The numbers of a variable's own table in a block: its answers, all of them together, and what
 * they add up to where means by groups are asked for; else -1.
 */
record Own(int[] levels, int total, int sum) {}
