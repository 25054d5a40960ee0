package org.soundings.verification.reference;

/** Stands in place of a field that we do not compute, and says why. */
public record NotCovered(String reason) {}
