package org.soundings.pipeline;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Design;
import org.soundings.tally.Columns;
import org.soundings.tally.Tally;

/** Findings that bypass the gate, for tests of what would then be published. */
public final class Doors {
  private Doors() {}

  public static Cleared<Findings> through(
      Plan plan, Columns columns, BiFunction<Cube, Tally, Cleared<Release>> door) {
    return Analysis.of(plan, Design.NONE, columns, door::apply);
  }

  public static Cleared<Findings> through(
      Path plan, Path data, BiFunction<Cube, Tally, Cleared<Release>> door) {
    Study study = PlanFile.read(plan).orRefuse();
    Columns columns = Run.of(study, data).columns();
    return Analysis.of(study.plan(), study.questionnaire().design(), columns, door::apply);
  }
}
