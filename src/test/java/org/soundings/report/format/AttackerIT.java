package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.soundings.pipeline.Doors;
import org.soundings.tally.Tally;

/**
 * P1: an attacker who reads nothing but the published files, and knows who is in which team, finds
 * no group below k; the same attacker breaks how others publish.
 */
class AttackerIT {
  /** A build has few; -Dsoundings.companies=50 is the long proof. */
  private static final int COMPANIES = Integer.getInteger("soundings.companies", 4);

  private static final int WAVES = 3;
  private static final int EXAMPLES = 4;

  /** Linear programs a company; the rest is eliminated and propagated. */
  private static final int PROGRAMS = Integer.getInteger("soundings.programs", 8);

  @TempDir Path folder;

  /** What became of the groups below k of some companies. */
  static final class Toll {
    private long small;
    private long recovered;
    private long shown;
    private long numbers;
    private final List<String> examples = new ArrayList<>();

    Toll plus(Toll other) {
      Toll both = new Toll();
      both.small = small + other.small;
      both.recovered = recovered + other.recovered;
      both.shown = shown + other.shown;
      both.numbers = numbers + other.numbers;
      both.examples.addAll(examples);
      both.examples.addAll(other.examples);
      return both;
    }

    @Override
    public String toString() {
      return "%,d small groups, %,d recovered; %,d of %,d numbers shown (%.1f %%) %s"
          .formatted(small, recovered, shown, numbers, 100.0 * shown / numbers, examples);
    }
  }

  private Toll attack(BiFunction<Cube, Tally, Cleared<Release>> door, int companies) {
    return IntStream.range(0, companies)
        .parallel()
        .mapToObj(seed -> attackOne(door, seed))
        .reduce(new Toll(), Toll::plus);
  }

  private Toll attackOne(BiFunction<Cube, Tally, Cleared<Release>> door, int seed) {
    Toll toll = new Toll();
    Company company = new Company(seed);
    Policy policy = seed % 2 == 0 ? Policy.ORGANISATION : Policy.RESEARCH;
    Map<String, ReleaseFiles> releases = new LinkedHashMap<>();
    Map<String, int[][]> answers = new LinkedHashMap<>();
    for (int wave = 1; wave <= WAVES; wave++) {
      int[][] rows = company.wave();
      String name = "wave " + wave;
      answers.put(name, rows);
      releases.put(
          name,
          ReleaseFiles.read(
              publish(
                  Doors.through(company.plan(policy), company.columns(rows), door),
                  folder.resolve(seed + "-" + wave),
                  wave)));
    }
    Attack attack = new Attack(releases, company.insider());
    toll.shown = attack.counts().getOrDefault("shown", 0);
    toll.numbers = attack.counts().values().stream().mapToInt(i -> i).sum();
    for (Disclosed d : attack.bounds(PROGRAMS)) {
      count(
          toll,
          company,
          policy,
          d,
          attack.ceiling(d.group()),
          answers.getOrDefault(d.group().wave(), new int[0][0]),
          seed);
    }
    assertEquals(0, attack.contradictory(), "nothing is said of what contradicts itself");
    return toll;
  }

  private static void count(
      Toll toll,
      Company company,
      Policy policy,
      Disclosed d,
      long ceiling,
      int[][] rows,
      int seed) {
    long n = company.truth(d.group(), rows);
    assertTrue(d.low() <= n && n <= d.high(), d + " is wrong: " + n);
    long k =
        d.group().conditions().keySet().stream()
            .mapToLong(v -> policy.minimum(company.codebook().sensitivity(v)))
            .max()
            .orElse(policy.minimum());
    if (n > 0 && n < k && (policy.guardsSilence() || !Company.isOfSilence(d.group()))) {
      toll.small++;
      if (d.high() - d.low() < Math.min(k, ceiling)) {
        toll.recovered++;
        if (toll.examples.size() < EXAMPLES) {
          toll.examples.add("\n  company " + seed + ", " + d + " (" + n + ", k " + k + ")");
        }
      }
    }
  }

  private static Path publish(Cleared<Findings> findings, Path release, int wave) {
    try {
      Files.createDirectories(release);
      for (Format format : List.of(new ResultsJson(), new TablesCsv())) {
        Files.write(
            release.resolve(format.fileName()),
            format.write(
                Edition.of(
                    findings.value(), Example.provenance("%04d".formatted(wave).repeat(16)))));
      }
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void p1NoSmallGroupFollowsFromWhatTheGateLetsThrough() {
    Toll toll = attack((cube, tally) -> new Gate(cube).clear(tally), COMPANIES);
    System.out.println("P1 gate, " + COMPANIES + " companies x 3 waves: " + toll);
    Toll alone = attack(Careless::byItem, 1);
    System.out.println("P1 each item's k alone, 1 company x 3 waves: " + alone);
    assertEquals(0, toll.recovered, toll.toString());
    assertTrue(toll.small > 1_000, "the companies have small groups: " + toll);
  }

  @Test
  void p1APublisherWithAThresholdAloneIsBroken() {
    Toll toll = attack(Careless::threshold, 1);
    System.out.println("P1 threshold alone, 1 company x 3 waves: " + toll);
    assertTrue(toll.recovered > 100, toll.toString());
  }

  @Test
  void p1APublisherWithTheRemainderRuleIsBroken() {
    Toll toll = attack(Careless::remainder, 1);
    System.out.println("P1 remainder rule, 1 company x 3 waves: " + toll);
    assertTrue(toll.recovered > 20, toll.toString());
  }
}
