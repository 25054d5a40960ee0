package org.soundings.verification.procedure;

import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;

/** Computes a case with our own statistics. */
@FunctionalInterface
public interface Procedure {
  /**
   * @return the fields of the case, named and nested as the reference has them
   * @throws IllegalArgumentException where our procedure refuses the input, as does {@link
   *     ArithmeticException}; right where the reference expects an error
   */
  CaseFields compute(Inputs inputs);
}
