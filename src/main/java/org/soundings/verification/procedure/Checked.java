package org.soundings.verification.procedure;

import java.util.List;
import java.util.Optional;
import org.soundings.verification.reference.Looser;
import org.soundings.verification.reference.ReferenceCase;

/**
 * A kind of case that this installation can compute.
 *
 * @param statistic the name that the cases give
 * @param looser fields that have a wider tolerance than the case
 */
public record Checked(String statistic, Procedure procedure, List<Looser> looser) {
  public Checked {
    looser = List.copyOf(looser);
  }

  public static Checked of(String statistic, Procedure procedure, Looser... looser) {
    return new Checked(statistic, procedure, List.of(looser));
  }

  /** What widens the tolerance of a field, if anything does. */
  public Optional<Looser> looser(ReferenceCase of, String field) {
    return looser.stream().filter(l -> l.appliesTo(of, field)).findFirst();
  }
}
