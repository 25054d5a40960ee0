package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.Hierarchy;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.pipeline.TestRun;

/** Releases that gave people away in November 2026, made again: nothing of each is recovered. */
@Tag("shared")
class DisclosureCasesTest {
  private static final Path CASES = Path.of("../shared/cases/disclosure");

  @TempDir private Path folder;

  private ReleaseFiles released(String id, String plan, String data, String... earlier)
      throws IOException {
    Path out = Files.createDirectories(folder.resolve(id + plan));
    Path of = CASES.resolve(id);
    Edition edition =
        Edition.of(
            TestRun.findings(
                of.resolve(plan), of.resolve(data), Stream.of(earlier).map(of::resolve).toList()),
            Example.provenance());
    for (Format format : List.of(new ResultsJson(), new TablesCsv())) {
      Files.write(out.resolve(format.fileName()), format.write(edition));
    }
    return ReleaseFiles.read(out);
  }

  private static List<Disclosed> found(Map<String, ReleaseFiles> releases, List<Hierarchy> known) {
    Attack attack = new Attack(releases, known);
    List<Disclosed> found = attack.small();
    assertEquals(0, attack.contradictory());
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "t1, q.yaml, d.csv",
    "t2, p.yaml, d.csv",
    "t2, p3.yaml, d.csv",
    "t3, p.yaml, d.csv",
    "t3, p-organisation.yaml, d.csv",
    "t3, p-research.yaml, d.csv",
    "t4, p.yaml, d.csv",
    "t4, p1.yaml, d.csv",
    "t5, p5.yaml, dc.csv",
    "t6, p.yaml, d.csv",
    "t6, p3.yaml, d.csv",
    "t8, p.yaml, d.csv",
    "t11, p.yaml, d.csv",
  })
  void nothingIsRecovered(String id, String plan, String data) throws IOException {
    assertEquals(List.of(), found(Map.of("", released(id, plan, data)), List.of()));
  }

  /** D17: the second plan is cleared with the first, whichever is first. */
  @ParameterizedTest
  @CsvSource({"pA.yaml, pB.yaml", "pB.yaml, pA.yaml"})
  void twoPlansOverTheSameAnswersTellNothingTogether(String first, String second)
      throws IOException {
    Map<String, ReleaseFiles> both = new LinkedHashMap<>();
    both.put("A", released("t12", first, "d.csv"));
    both.put("B", released("t12", second, "d.csv", first));
    assertEquals(List.of(), found(both, Hierarchy.read(CASES.resolve("t12/teams.csv"))));
  }
}
