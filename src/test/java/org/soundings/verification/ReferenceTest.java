package org.soundings.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soundings.verification.FieldResult.Verdict;
import org.soundings.verification.procedure.AuditCases;
import org.soundings.verification.procedure.Checked;
import org.soundings.verification.procedure.CorrelationCases;
import org.soundings.verification.procedure.CrosstabCases;
import org.soundings.verification.procedure.FrequencyCases;
import org.soundings.verification.procedure.GroupCases;
import org.soundings.verification.procedure.PairedTableCases;
import org.soundings.verification.procedure.Procedures;
import org.soundings.verification.procedure.ResamplingCases;
import org.soundings.verification.procedure.TableCases;
import org.soundings.verification.procedure.TwoGroupCases;
import org.soundings.verification.reference.ReferenceCase;
import org.soundings.verification.reference.ReferenceFolder;

/** Every statistic agrees with R, field by field; what is not compared has its reason. */
class ReferenceTest {
  private static final Path OWN = Path.of("src/test/resources/reference");
  private static final List<Checked> STRICT =
      Stream.of(
              FrequencyCases.CHECKED,
              CrosstabCases.CHECKED,
              TableCases.CHECKED,
              PairedTableCases.CHECKED,
              TwoGroupCases.CHECKED,
              GroupCases.CHECKED,
              CorrelationCases.CHECKED,
              ResamplingCases.CHECKED,
              AuditCases.CHECKED)
          .flatMap(List::stream)
          .toList();

  /** Whatever is not compared of these, and why; anything else is an oversight. */
  private static final Set<String> SKIPPED =
      Set.of(
          "never Wald by decision: it has no width at 0 and leaves 0 to 1",
          "never Wald by decision: Newcombe's interval instead",
          "empty rows and columns drop out before the test",
          "the reference has no value");

  @TestFactory
  Stream<DynamicTest> eachCaseOnFreeDataAgreesWithTheReference() {
    return cases(OWN);
  }

  static Stream<DynamicTest> cases(Path path) {
    ReferenceFolder folder = ReferenceFolder.read(path);
    Set<String> ours = Procedures.ALL.stream().map(Checked::statistic).collect(Collectors.toSet());
    List<DynamicTest> tests =
        folder.cases().stream()
            .filter(of -> ours.contains(of.statistic()))
            .map(of -> DynamicTest.dynamicTest(of.id(), () -> agree(of, folder)))
            .toList();
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static void agree(ReferenceCase of, ReferenceFolder folder) {
    CaseResult result = Verification.check(of, folder);
    assertEquals(List.of(), result.with(Verdict.OFF));
    assertFalse(result.with(Verdict.RIGHT).isEmpty());
    boolean strict = STRICT.stream().anyMatch(c -> c.statistic().equals(of.statistic()));
    for (FieldResult skipped : result.with(Verdict.NOT_COVERED)) {
      assertTrue(
          strict
              ? SKIPPED.contains(skipped.explanation())
              : !skipped.explanation().equals("not among what we compute"),
          skipped::toString);
    }
  }

  @Test
  void noStatisticIsListedTwice() {
    List<String> names = Procedures.ALL.stream().map(Checked::statistic).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }
}
