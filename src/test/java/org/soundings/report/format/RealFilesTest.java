package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Findings;
import org.soundings.assurance.attack.Attack;
import org.soundings.assurance.attack.Disclosed;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.disclosure.Careless;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Policy;
import org.soundings.disclosure.Release;
import org.soundings.exchange.Shared;
import org.soundings.pipeline.Doors;
import org.soundings.tally.Tally;

/** P1 on surveys that people really answered, small ones and a weighted one among them. */
@Tag("shared")
class RealFilesTest {
  private static final int PROGRAMS = 20;

  @TempDir Path folder;

  private record Toll(long small, long recovered, double shown, String example) {}

  @ParameterizedTest
  @CsvSource({
    "microdata/pandemic_programming/Japanese_recoded.csv,",
    "microdata/pandemic_programming/Persian_recoded.csv,",
    "microdata/pandemic_programming/English_recoded.csv,",
    "microdata/rse_survey/rse_2017_us_public_data.csv,",
    "microdata/rse_survey/rse_2017_de_public_data.csv,",
    "microdata/osmi/mental-heath-in-tech-2016_20161114.csv,",
    "microdata/nsw_remote_working/2020_rws.csv,",
    "published/r_packages/sjmisc_efc.csv,",
    "published/masculinity_538/raw-responses.csv,weight",
  })
  void p1NoSmallGroupOfARealSurveyFollows(String name, String weight) throws IOException {
    RealFile file = new RealFile(Shared.file(name), weight);
    for (Policy policy : List.of(Policy.RESEARCH, Policy.ORGANISATION)) {
      Toll toll = attack(file, policy, (cube, tally) -> new Gate(cube).clear(tally));
      Toll careless = attack(file, policy, Careless::byItem);
      System.out.printf(
          "P1 %s (%,d people), %s: %,d small groups, %,d recovered, %.1f %% of numbers shown; k"
              + " alone: %,d recovered, %.1f %% shown%n",
          name,
          file.people(),
          policy.name(),
          toll.small,
          toll.recovered,
          toll.shown,
          careless.recovered,
          careless.shown);
      assertEquals(0, toll.recovered, toll.example);
      assertTrue(careless.recovered > 0, "the control holds");
    }
  }

  private Toll attack(RealFile file, Policy policy, BiFunction<Cube, Tally, Cleared<Release>> door)
      throws IOException {
    Files.writeString(folder.resolve("q.yaml"), file.questionnaire());
    Path plan = Files.writeString(folder.resolve("plan.yaml"), file.plan(policy));
    Path data = Files.writeString(folder.resolve("d.csv"), file.csv());
    Cleared<Findings> findings = Doors.through(plan, data, door);
    for (Format format : List.of(new ResultsJson(), new TablesCsv())) {
      Files.write(
          folder.resolve(format.fileName()),
          format.write(Edition.of(findings.value(), Example.provenance())));
    }
    Attack attack = new Attack(Map.of("", ReleaseFiles.read(folder)), List.of());
    double shown = attack.counts().getOrDefault("shown", 0);
    double all = shown + attack.counts().getOrDefault("protected", 0);
    long small = 0;
    long recovered = 0;
    String example = "";
    for (Disclosed d : attack.bounds(PROGRAMS)) {
      long n = file.truth(d.group());
      assertTrue(d.low() <= n && n <= d.high(), d + " is wrong: " + n);
      if (n > 0 && n < policy.minimum() && (policy.guardsSilence() || !d.group().isOfSilence())) {
        small++;
        if (d.high() - d.low() < Math.min(policy.minimum(), attack.ceiling(d.group()))) {
          recovered++;
          example = d + " (" + n + ")";
        }
      }
    }
    assertEquals(0, attack.contradictory(), "nothing is said of what contradicts itself");
    return new Toll(small, recovered, 100 * shown / all, example);
  }
}
