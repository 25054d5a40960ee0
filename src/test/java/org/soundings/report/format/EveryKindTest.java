package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Findings;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.Hierarchy;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.pipeline.TestRun;

/** P1: plans that use every kind of finding, statistic, model and weights by one margin. */
class EveryKindTest {
  private static final int FIRMS = Integer.getInteger("soundings.firms", 3);
  private static final int FROM = Integer.getInteger("soundings.from", 300);
  private static final int PROGRAMS = Integer.getInteger("soundings.programs", Integer.MAX_VALUE);

  @TempDir Path folder;

  private ReleaseFiles released(Firm firm, boolean weighted) {
    try {
      Files.writeString(folder.resolve("q.yaml"), firm.questionnaire());
      Path plan = Files.writeString(folder.resolve("p.yaml"), firm.plan(weighted));
      Path data = Files.writeString(folder.resolve("d.csv"), firm.csv());
      Findings findings = TestRun.findings(plan, data);
      for (Format format : List.of(new ResultsJson(), new TablesCsv())) {
        Files.write(
            folder.resolve(format.fileName()),
            format.write(Edition.of(findings, Example.provenance())));
      }
      return ReleaseFiles.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A score's single values are no declared groups: how many at most have one follows from any
   * mean, that somebody has must not. A cell of a group whose mean is told may be narrower than k,
   * as how many they are and their mean leave it, but not by half (ADR 63).
   */
  static boolean isRecovered(Disclosed d, long most, long left) {
    long width = Math.min(most, Math.max(1, (left + 1) / 2));
    boolean step = d.group().conditions().values().stream().anyMatch(c -> c.startsWith("="));
    return d.high() - d.low() < width && (!step || d.low() > 0);
  }

  @Test
  void p1NoSmallGroupFollowsFromAnyKindOfFinding() {
    long small = 0;
    List<String> recovered = new ArrayList<>();
    for (int seed = FROM; seed < FROM + FIRMS; seed++) {
      Firm firm = new Firm(seed);
      boolean weighted = seed % 4 > 1;
      Attack attack =
          new Attack(
              Map.of("", released(firm, weighted)),
              List.of(new Hierarchy("team", "dept", firm.departmentOf())));
      for (Disclosed d : attack.bounds(PROGRAMS)) {
        long n = firm.truth(d.group());
        long k = d.group().conditions().keySet().stream().mapToLong(firm::k).max().orElse(1);
        boolean silence = firm.policy().equals("research") && d.group().isOfSilence();
        if (n > 0 && n < k && !silence) {
          small++;
          if (isRecovered(d, Math.min(k, attack.ceiling(d.group())), firm.left(d.group()))) {
            recovered.add("\n firm " + seed + ", " + d + " (" + n + ", k " + k + ")");
          }
        }
      }
      assertEquals(0, attack.contradictory(), "nothing is said of what contradicts itself");
    }
    System.out.printf(
        "P1 every kind, %d firms: %,d small groups, %,d recovered%n",
        FIRMS, small, recovered.size());
    assertEquals(List.of(), recovered.stream().limit(30).toList());
    assertTrue(small > 50 * FIRMS, "the firms have small groups: " + small);
  }
}
