package org.soundings.cli.verify;

import java.util.List;

/**
 * A kind of case that this installation can compute.
 *
 * @param statistic the name that the cases give
 * @param looser fields that a note of the case allows a wider tolerance
 */
public record Checked(String statistic, Procedure procedure, List<Looser> looser) {
  public Checked {
    looser = List.copyOf(looser);
  }

  public static Checked of(String statistic, Procedure procedure, Looser... looser) {
    return new Checked(statistic, procedure, List.of(looser));
  }

  double tolerance(ReferenceCase of, String field) {
    return looser.stream()
        .filter(l -> l.appliesTo(of, field))
        .mapToDouble(Looser::tolerance)
        .reduce(of.tolerance(), Math::max);
  }
}
