package org.soundings.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Place;
import org.soundings.statistics.design.Dispositions;
import org.soundings.statistics.design.OutcomeRate;

/**
 * From all who were asked to take part to those who did.
 *
 * @param place in the plan
 * @param recruited all of them
 * @param counts every disposition, in AAPOR's order; together they are {@code recruited}
 * @param drawn whether they were drawn with known chances; else people opted in, and there is no
 *     response rate
 * @param eligible the share of the unknown that is taken to be eligible
 */
public record Recruitment(
    Place place, long recruited, Map<Disposition, Long> counts, boolean drawn, double eligible) {
  private static final List<OutcomeRate> OPT_IN = List.of(OutcomeRate.PARTICIPATION);
  private static final List<OutcomeRate> DRAWN =
      List.of(
          OutcomeRate.RR1,
          OutcomeRate.RR2,
          OutcomeRate.RR3,
          OutcomeRate.RR5,
          OutcomeRate.COOP1,
          OutcomeRate.REF1,
          OutcomeRate.CON1);

  public Recruitment {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** How many people; 0 where none was given. */
  public long count(Disposition disposition) {
    return counts.getOrDefault(disposition, 0L);
  }

  /** The outcome rates that such a sample has; NaN where one's base is empty. */
  public Map<OutcomeRate, Double> rates() {
    Dispositions of =
        new Dispositions(
            count(Disposition.COMPLETE),
            count(Disposition.PARTIAL),
            count(Disposition.REFUSED),
            count(Disposition.NOT_CONTACTED),
            count(Disposition.OTHER),
            0,
            count(Disposition.UNKNOWN),
            eligible);
    Map<OutcomeRate, Double> rates = new LinkedHashMap<>();
    for (OutcomeRate rate : drawn ? DRAWN : OPT_IN) {
      rates.put(rate, rate.of(of));
    }
    return rates;
  }
}
