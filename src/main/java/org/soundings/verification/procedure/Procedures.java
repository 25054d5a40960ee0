package org.soundings.verification.procedure;

import java.util.List;
import java.util.stream.Stream;

/** Everything that can be verified: one line a family. */
public final class Procedures {
  public static final List<Checked> ALL =
      Stream.of(
              FrequencyCases.CHECKED,
              AuditCases.CHECKED,
              CrosstabCases.CHECKED,
              TableCases.CHECKED,
              PairedTableCases.CHECKED,
              TwoGroupCases.CHECKED,
              GroupCases.CHECKED,
              CorrelationCases.CHECKED,
              ResamplingCases.CHECKED,
              ScaleCases.CHECKED,
              FactorCases.CHECKED,
              ModelCases.CHECKED,
              DesignCases.CHECKED,
              DesignModelCases.CHECKED,
              WeightCases.CHECKED,
              ReplicateCases.CHECKED)
          .flatMap(List::stream)
          .toList();

  private Procedures() {}
}
