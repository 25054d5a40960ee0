package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Questionnaire;

/** The made-up survey, held several times. */
final class ExampleWaves {
  private ExampleWaves() {}

  /** A wave for each size, the latest last, each a year after the one before. */
  static Cleared<Findings> changes(Policy policy, int... sizes) {
    Questionnaire same = ExampleQuestionnaire.questionnaire();
    List<Changes.Wave> earlier = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      earlier.add(
          new Changes.Wave(
              String.valueOf(2020 + i),
              new Example(sizes[i], i + 1).findings(policy, false),
              new Comparability(same, same, "en")));
    }
    Changes.Wave latest = earlier.removeLast();
    return Changes.of(earlier, latest.findings(), latest.name());
  }
}
