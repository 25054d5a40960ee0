package org.soundings.verification.reference;

import java.util.function.Supplier;

/**
 * A value that the reference does not always compute: where it has null nothing is compared, and
 * nothing is computed.
 */
public record IfGiven(Supplier<?> value) {}
