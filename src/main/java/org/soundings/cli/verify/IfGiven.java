package org.soundings.cli.verify;

import org.jspecify.annotations.Nullable;

/** A value that the reference does not always compute: where it has null, nothing is compared. */
public record IfGiven(@Nullable Object value) {}
