package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.Hierarchy;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.pipeline.TestRun;

/** D17: releases of the same answers by several plans, the second cleared with the first. */
class SeveralPlansTest {
  private static final int FIRMS = Integer.getInteger("soundings.firms", 3);

  @TempDir Path folder;

  private ReleaseFiles written(String name, Findings findings) throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    for (Format format : List.of(new ResultsJson(), new TablesCsv())) {
      Files.write(
          out.resolve(format.fileName()), format.write(Edition.of(findings, Example.provenance())));
    }
    return ReleaseFiles.read(out);
  }

  private record Plans(Path first, Path second, Path data) {}

  private long contradictory;

  private Plans plans(Firm firm) throws IOException {
    Files.writeString(folder.resolve("q.yaml"), firm.questionnaire());
    return new Plans(
        Files.writeString(folder.resolve("a.yaml"), firm.half(true)),
        Files.writeString(folder.resolve("b.yaml"), firm.half(false)),
        Files.writeString(folder.resolve("d.csv"), firm.csv()));
  }

  /** Small groups that follow from the files of two plans together. */
  private List<String> recovered(Firm firm, Map<String, ReleaseFiles> both) {
    Attack attack = new Attack(both, List.of(new Hierarchy("team", "dept", firm.departmentOf())));
    List<String> recovered = new ArrayList<>();
    for (Disclosed d : attack.bounds()) {
      long n = firm.truth(d.group());
      long k = d.group().conditions().keySet().stream().mapToLong(firm::k).max().orElse(1);
      boolean silence = firm.policy().equals("research") && d.group().isOfSilence();
      if (n > 0 && n < k && !silence) {
        long most = Math.min(k, attack.ceiling(d.group()));
        if (EveryKindTest.isRecovered(d, most, firm.left(d.group()))) {
          recovered.add(d + " (" + n + ", k " + k + ")");
        }
      }
    }
    contradictory = attack.contradictory();
    return recovered;
  }

  @Test
  void d17NoSmallGroupFollowsFromTwoPlansClearedOneAfterTheOther() throws IOException {
    List<String> together = new ArrayList<>();
    int apart = 0;
    for (int seed = 500; seed < 500 + FIRMS; seed++) {
      Firm firm = new Firm(seed);
      Plans plans = plans(firm);
      Map<String, ReleaseFiles> both = new LinkedHashMap<>();
      both.put("A", written("a", TestRun.findings(plans.first, plans.data)));
      both.put("B", written("b", TestRun.findings(plans.second, plans.data)));
      apart += recovered(firm, both).size();
      both.put("B", written("b", TestRun.findings(plans.second, plans.data, List.of(plans.first))));
      for (String each : recovered(firm, both)) {
        together.add("\n firm " + seed + ", " + each);
      }
      assertEquals(0, contradictory, "nothing is said of what contradicts itself");
    }
    System.out.printf(
        "D17, %d firms, two plans each: %d recovered; %d where each is cleared alone%n",
        FIRMS, together.size(), apart);
    assertEquals(List.of(), together.stream().limit(20).toList());
    assertTrue(apart > 0, "the control: cleared alone they tell something");
  }

  @Test
  void d17WhatBothPlansReportIsTheSameInBoth() throws IOException {
    Plans plans = plans(new Firm(500));
    Map<String, Finding> first = new LinkedHashMap<>();
    TestRun.findings(plans.first, plans.data).all().forEach(f -> first.put(f.id(), f));
    int both = 0;
    for (Finding second : TestRun.findings(plans.second, plans.data, List.of(plans.first)).all()) {
      if (second instanceof Finding.Frequency || second instanceof Finding.Crosstab) {
        Finding before = first.get(second.id());
        both += before == null ? 0 : 1;
        assertTrue(before == null || before.equals(second), second.id());
      }
    }
    assertTrue(both > 2, "they share some: " + both);
  }

  @Test
  void d17TheSamePlanAgainSaysTheSame() throws IOException {
    Plans plans = plans(new Firm(501));
    Findings once = TestRun.findings(plans.first, plans.data);
    assertEquals(
        written("once", once).results(),
        written("again", TestRun.findings(plans.first, plans.data, List.of(plans.first)))
            .results());
  }
}
