package org.soundings.verification.plan;

import java.util.List;
import java.util.Map;
import org.soundings.analysis.Recruitment;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Inputs;

/** Plans that say what became of all who were asked. */
final class OutcomePlans {
  static final Map<String, Procedure> ALL = Map.of("aapor_rates", OutcomePlans::rates);

  private static final List<String> ALL_ASKED = List.of("I", "P", "R", "NC", "O", "UH", "UO");

  private OutcomePlans() {}

  private static CaseFields rates(Inputs in) {
    PlannedSurvey survey =
        new PlannedSurvey(DataSet.of(List.of("x"), List.<String[]>of(new String[] {"1"})));
    String dispositions =
        "dispositions: {recruited: %d, complete: %d, partial: %d, refused: %d, not-contacted: %d,"
            + " other: %d, unknown: %d, drawn: yes, eligible: %s}\n";
    Recruitment recruitment =
        survey
            .report(
                dispositions.formatted(
                    ALL_ASKED.stream().mapToLong(in::whole).sum(),
                    in.whole("I"),
                    in.whole("P"),
                    in.whole("R"),
                    in.whole("NC"),
                    in.whole("O"),
                    in.whole("UH") + in.whole("UO"),
                    Double.toString(in.number("e"))),
                "{mean: " + survey.number("x") + "}")
            .protocol()
            .recruitment();
    CaseFields fields = CaseFields.of();
    if (recruitment != null) {
      recruitment.rates().forEach((rate, value) -> fields.put(rate.name(), value));
    }
    return fields;
  }
}
