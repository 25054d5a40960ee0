package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

/** Imputed data from files to pooled findings. */
class ImputationRunTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  static final String NHANES =
      """
      questionnaire: nhanes
      version: "1"
      language: en
      policy: open
      title: Imputed
      design: {imputation: imp}
      pages:
        - page: p
          items:
            - number: age
              ask: age
            - number: bmi
              ask: bmi
            - number: chl
              ask: chl
            - single: hyp
              ask: Hypertensive?
              options: {1: "No", 2: "Yes"}
      """;

  @Test
  void imputationsOfUnequalLengthAreRefused() {
    String csv = "imp,age,bmi,chl,hyp\n1,1,1,1,1\n1,2,2,2,1\n2,1,1,1,1\n";
    Refused refused =
        assertThrows(Refused.class, () -> testRun.planned(NHANES, plan("", "{mean: age}"), csv));
    assertTrue(refused.problems().getFirst().toString().contains("P127"));
  }
}
