package org.soundings.cli.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soundings.cli.verify.FieldResult.Verdict;

/** Every case of scales, models and designs is right; what is not covered has a reason. */
class FamiliesTest {
  private static final Path REFERENCE = Path.of("../shared/reference");

  @TestFactory
  Stream<DynamicTest> eachCaseAgreesWithTheReference() {
    assumeTrue(Files.exists(REFERENCE), REFERENCE + " is not on this machine");
    List<String> ours =
        Stream.of(
                ScaleCases.CHECKED,
                FactorCases.CHECKED,
                ModelCases.CHECKED,
                DesignCases.CHECKED,
                DesignModelCases.CHECKED,
                WeightCases.CHECKED,
                ReplicateCases.CHECKED)
            .flatMap(List::stream)
            .map(Checked::statistic)
            .toList();
    return Verification.of(ReferenceFolder.read(REFERENCE)).results().stream()
        .filter(result -> ours.contains(result.of().statistic()))
        .map(result -> DynamicTest.dynamicTest(result.of().id(), () -> check(result)));
  }

  private static void check(CaseResult result) {
    assertEquals(List.of(), result.with(Verdict.OFF));
    assertEquals(Verdict.RIGHT, result.verdict());
    List<FieldResult> unexplained =
        result.with(Verdict.NOT_COVERED).stream()
            .filter(f -> f.explanation().equals("not among what we compute"))
            .toList();
    assertEquals(List.of(), unexplained);
  }
}
