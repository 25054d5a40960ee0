package org.soundings.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Refused;
import org.soundings.verification.plan.ByPlan;
import org.soundings.verification.plan.WithoutPlan;
import org.soundings.verification.procedure.Checked;
import org.soundings.verification.procedure.Procedures;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.ReferenceFolder;

/** What {@code verify} says of a folder that is right, off, not covered, or broken. */
class VerifyTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("expected"));
    Files.createDirectories(folder.resolve("data"));
  }

  private void cases(String... cases) throws IOException {
    Files.writeString(folder.resolve("expected/a.json"), "[" + String.join(",\n", cases) + "]");
  }

  private static String adjusted(String method, String expected, String tolerance) {
    return """
    {"id": "p/%s", "dataset": "(inline)", "statistic": "p_adjust",
     "arguments": {"p": [0.01, null, 0.04], "method": "%s"},
     "expected": {"p_adjusted": %s}, "software": "R", "tolerance": %s, "kind": "packaged"}
    """
        .formatted(method, method, expected, tolerance);
  }

  private String verify() {
    return VerificationText.of(Verification.of(ReferenceFolder.read(folder)));
  }

  @Test
  void rightCasesAreCountedPerStatistic() throws IOException {
    cases(adjusted("holm", "[0.02, null, 0.04]", "1e-9"));
    assertTrue(verify().contains("1 cases: 1 right, 0 off, 0 not covered"));
    assertTrue(Verification.of(ReferenceFolder.read(folder)).isClean());
  }

  @Test
  void anOffFieldIsNamedWithItsCaseExpectedAndGot() throws IOException {
    cases(adjusted("holm", "[0.02, null, 0.05]", "1e-9"));
    assertTrue(verify().contains("off: p/holm p_adjusted[2]: expected 0.05, got 0.04"), verify());
    assertFalse(Verification.of(ReferenceFolder.read(folder)).isClean());
  }

  @ParameterizedTest
  @CsvSource({"0.0400004, 1e-4, right", "0.0400004, 1e-6, off", "0.04, 0, right"})
  void theToleranceIsRelative(String expected, String tolerance, String verdict)
      throws IOException {
    cases(adjusted("holm", "[0.02, null, " + expected + "]", tolerance));
    assertEquals(verdict.equals("right"), Verification.of(ReferenceFolder.read(folder)).isClean());
  }

  @Test
  void aNumberWhereTheReferenceHasNoneIsOff() throws IOException {
    cases(adjusted("holm", "[0.02, null, null]", "1e-9"));
    assertTrue(verify().contains("p_adjusted[2]: expected null, got 0.04"), verify());
  }

  @Test
  void aListOfAnotherLengthIsOff() throws IOException {
    cases(adjusted("holm", "[0.02, null]", "1e-9"));
    assertTrue(verify().contains("p_adjusted.length: expected 2, got 3"), verify());
  }

  @Test
  void anUnknownStatisticOrFieldIsNotCoveredAndSaysWhy() throws IOException {
    cases(
        adjusted("holm", "[0.02, null, 0.04], \"more\": 1", "1e-9"),
        adjusted("holm", "1", "1e-9").replace("p_adjust\"", "astrology\""));
    assertTrue(verify().contains("not covered: more: not among what we compute"), verify());
    assertTrue(verify().contains("not covered: all: no procedure of this name"), verify());
    assertTrue(verify().contains("2 cases: 1 right, 0 off, 1 not covered"), verify());
  }

  @Test
  void aRefusalIsRightOnlyWhereTheReferenceRefuses() throws IOException {
    String refused = adjusted("holm", "1", "1e-9").replace("0.01", "1.5");
    cases(refused.replace("{\"p_adjusted\": 1}", "{\"error\": true}"), refused);
    assertTrue(verify().contains("1 right   1 off"), verify());
    assertTrue(verify().contains("got refused: 1.5 is not a proportion"), verify());
  }

  @Test
  void aWiderToleranceIsSaidWithItsReason() throws IOException {
    cases(
        """
        {"id": "x", "dataset": "(inline)", "statistic": "crosstab", "arguments": {},
         "expected": {"observed": {"values": [[3, 1], [1, 3]]},
                      "fisher_or_conditional_mle": 6.4084}, "tolerance": 1e-8}
        """);
    assertTrue(verify().contains("wider tolerance: fisher_or_conditional_mle: R's root"), verify());
  }

  @Test
  void elementsAreFoundByTheirLabelInAnyOrder() throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), "v,g\n1,a\n2,a\n4,b\n6,b\n9,c\n8,c\n");
    String order = "{\"outcome\": \"v\", \"group\": \"g\", \"group_order\": [\"a\", \"b\", \"c\"]}";
    cases(
        """
        {"id": "k", "dataset": "d", "statistic": "k_group_comparison", "arguments": %s,
         "expected": {"tukey_hsd": [{"pair": "c-b", "difference": 3.5},
                                    {"pair": "b-a", "difference": 3.5},
                                    {"pair": "c-a", "difference": 7}]}, "tolerance": 1e-8}
        """
            .formatted(order));
    assertTrue(verify().contains("1 right   0 off"), verify());
  }

  @Test
  void numbersSortAsNumbersAndWordsByTheirBytes() {
    assertEquals(
        java.util.List.of("2", "10", "30.5"),
        Factor.of(new String[] {"10", "2", "", "30.50", "2.0"}).categories());
    assertEquals(
        java.util.List.of("007", "7", "seven"),
        Factor.of(new String[] {"7", "007", "seven"}).categories());
    assertEquals(
        java.util.List.of("30-44", "60+", "<30", "Z", "a", "é"),
        Factor.of(new String[] {"é", "a", "<30", "Z", "60+", "30-44"}).categories());
  }

  @Test
  void aFolderWithoutCasesIsRefused() throws IOException {
    Files.delete(folder.resolve("expected"));
    assertRefused("NO_CASES");
  }

  @Test
  void whatIsNotJsonIsRefusedAtItsPlace() throws IOException {
    Files.writeString(folder.resolve("expected/a.json"), "[\n  {\"id\": ]\n");
    assertRefused("a.json:2:");
  }

  /** X-D18: before, the first of them ended the run. */
  @Test
  void aCaseThatCannotBeReadIsNotCoveredAndTheRunGoesOn() throws IOException {
    cases(
        adjusted("holm", "1", "1e-9").replace("\"tolerance\"", "\"tolerant\""),
        adjusted("holm", "1", "1e-9").replace("\"method\"", "\"manner\""),
        adjusted("holm", "[0.02, null, 0.04]", "1e-9"));
    String text = verify();
    assertTrue(text.contains("the case lacks or misuses the field `tolerance`"), text);
    assertTrue(text.contains("not covered: all: cannot be read: the case gives no `method`"), text);
    assertTrue(text.contains("3 cases: 1 right, 0 off, 2 not covered"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v;abc|There is no column `x`",
        "x;abc|Row 1 of column `x` is not a number: abc",
        "x,y;1,2;3|Row 2 has 1 fields, the header has 2",
      })
  void aColumnThatCannotBeUsedLeavesItsCaseNotCovered(String lines, String why) throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), lines.replace(';', '\n') + "\n");
    describeX();
    assertTrue(verify().contains("not covered: all: cannot be read: " + why), verify());
    assertTrue(verify().contains("1 cases: 0 right, 0 off, 1 not covered"), verify());
  }

  /** X-D4, X-D18. R: svymean(~x, svydesign(id = ~a + b, fpc = ~m + n, weights = ~w)). */
  @Test
  void aListOfStagesIsRead() throws IOException {
    Files.writeString(
        folder.resolve("data/d.csv"),
        "a,b,m,n,w,x\n1,1,6,5,5,4\n1,2,6,5,5,7\n1,3,6,5,5,2\n2,1,6,2,3,9\n2,2,6,2,3,5\n");
    cases(
        """
        {"id": "s", "dataset": "d", "statistic": "svymean", "tolerance": 1e-8,
         "arguments": {"variable": "x", "design":
           {"ids": ["a", "b"], "fpc": ["m", "n"], "weights": "w"}},
         "expected": {"mean": 5.0952380952, "se": 0.966130103328}}
        """);
    assertTrue(verify().contains("1 right"), verify());
  }

  /** X-D18: before, they were left out. */
  @Test
  void scalesOfReplicatesAreReadFromAListOrAFile() throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), "x,w\n1,1\n2,1\n6,2\n");
    Files.writeString(folder.resolve("data/r.csv"), "r1,r2,r3\n0,2,1\n2,0,1\n2,2,0\n");
    Files.writeString(folder.resolve("data/s.csv"), "rscales\n0.5\n0.25\n0.75\n");
    String replicated =
        """
        {"id": "r", "dataset": "d", "statistic": "replicate_weights", "tolerance": 1e-8,
         "arguments": {"variable": "x", "weights": "w", "type": "JKn", "scale": 1, "rscales": %s,
           "replicate_weights": "r.csv"},
         "expected": {"mean": 3.75, "se": 1.5}}
        """;
    cases(replicated.formatted("\"s.csv\""), replicated.formatted("[0.5, 0.25, 0.75]"));
    assertTrue(verify().contains("2 cases: 2 right"), verify());
  }

  /** What is verified is what is printed. */
  @Test
  void aCaseThatAPlanCanSayGoesByAPlan() throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), "x,g\n1,a\n2,a\n4,b\n7,b\n,b\n");
    cases(
        """
        {"id": "n", "dataset": "d", "statistic": "describe", "arguments": {"variable": "x"},
         "expected": {"mean": 3.5, "n_valid": 4, "skewness_type1": 0.4987837}, "tolerance": 1e-3}
        """,
        adjusted("holm", "[0.02, null, 0.04]", "1e-9"));
    assertTrue(verify().contains("2 cases: 2 right"), verify());
    assertTrue(verify().contains("1 of the cases went by a plan"), verify());
    assertTrue(verify().contains("with 2 of 6 fields"), verify());
  }

  /** What goes straight to the statistic says why. */
  @Test
  void aCaseWithoutAPlanSaysWhy() throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), "x,y\n1,3\n2,2\n");
    cases(
        adjusted("holm", "[0.02, null, 0.04]", "1e-9"),
        """
        {"id": "q", "dataset": "d", "statistic": "svyquantile", "tolerance": 1e-9,
         "arguments": {"variable": "x", "probs": [0.1], "design": {"weights": "y"}},
         "expected": {"quantile": [1]}}
        """);
    assertTrue(verify().contains("1 without a plan: p-values are given, not answers"), verify());
    assertTrue(verify().contains("no other quantiles than the quartiles"), verify());
  }

  /** A new procedure has a plan, or a reason why no plan can say it. */
  @Test
  void everyStatisticHasAPlanOrAReason() {
    for (Checked checked : Procedures.ALL) {
      boolean planned = ByPlan.PLANS.containsKey(checked.statistic());
      boolean excused = WithoutPlan.REASONS.containsKey(checked.statistic());
      assertTrue(planned != excused, checked.statistic());
    }
  }

  /** A plan must refuse what R refuses, where it can say it. */
  @Test
  void aRefusalGoesByAPlan() throws IOException {
    Files.writeString(folder.resolve("data/d.csv"), "s,u,w,x\na,1,1,3\nb,2,1,4\nb,3,1,7\n");
    cases(
        """
        {"id": "l", "dataset": "d", "statistic": "svymean_lonely_psu", "tolerance": 1e-9,
         "arguments": {"variable": "x", "lonely_psu": "fail",
           "filter": "stratum a keeps only its smallest psu code",
           "design": {"strata": "s", "ids": "u", "weights": "w"}},
         "expected": {"error": true}}
        """);
    assertTrue(verify().contains("1 cases: 1 right"), verify());
    assertTrue(verify().contains("1 of the cases went by a plan"), verify());
  }

  private void describeX() throws IOException {
    cases(
        """
        {"id": "n", "dataset": "d", "statistic": "describe", "arguments": {"variable": "x"},
         "expected": {"mean": 1}, "tolerance": 1e-9}
        """);
  }

  private void assertRefused(String message) {
    Refused refused = assertThrows(Refused.class, this::verify);
    assertTrue(refused.toString().contains(message), refused::toString);
  }
}
