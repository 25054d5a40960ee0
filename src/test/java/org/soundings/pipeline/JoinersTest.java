package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.statistics.Estimate;

/**
 * P6, D6: twelve waves of firms in which teams change by one person or by many, most people answer
 * as they did before, and somebody with the staff list guesses what the one who joined has answered
 * from what a team's means say of both waves.
 */
class JoinersTest {
  private static final int WAVES = 12;
  private static final int TEAMS = 16;
  private static final int ANSWERS = 5;

  /** How many in a hundred change their mind by a step from one wave to the next. */
  private static final int CHANGING = 1;

  @TempDir private Path folder = Path.of("");

  /** What guesses came to. */
  private static final class Guesses {
    private int all;
    private int right;
    private int byTheCommonest;

    @Override
    public String toString() {
      return right + " of " + all + " right, " + byTheCommonest + " by what most answer";
    }
  }

  /** A firm's teams, each a list of answers; the person last in it joined last. */
  private static List<List<Integer>> firm(Random random, int fewest, int most) {
    List<List<Integer>> teams = new ArrayList<>();
    for (int team = 0; team < TEAMS; team++) {
      List<Integer> people = new ArrayList<>();
      for (int i = random.nextInt(fewest, most); i > 0; i--) {
        people.add(answer(random));
      }
      teams.add(people);
    }
    return teams;
  }

  private static int answer(Random random) {
    return Math.clamp(Math.round(3.2 + 1.1 * random.nextGaussian()), 1, ANSWERS);
  }

  /** Whether one person joined and nobody left. */
  private static boolean[] go(List<List<Integer>> teams, Random random) {
    boolean[] one = new boolean[TEAMS];
    for (int team = 0; team < TEAMS; team++) {
      List<Integer> people = teams.get(team);
      for (int i = 0; i < people.size(); i++) {
        if (random.nextInt(100) < CHANGING) {
          int step = random.nextBoolean() ? 1 : -1;
          people.set(i, Math.clamp(people.get(i) + (long) step, 1, ANSWERS));
        }
      }
      int chance = random.nextInt(10);
      one[team] = chance < 5;
      if (one[team]) {
        people.add(answer(random));
      } else if (chance < 8) {
        int leaving = people.size() * 15 / 100;
        people.subList(0, leaving).clear();
        for (int i = random.nextInt(leaving + 1); i >= 0; i--) {
          people.add(answer(random));
        }
      }
    }
    return one;
  }

  private Map<String, Estimate> published(List<List<Integer>> teams, boolean later) {
    StringBuilder options = new StringBuilder();
    StringBuilder csv = new StringBuilder("team,tired\n");
    for (int team = 0; team < TEAMS; team++) {
      options.append(team == 0 ? "" : ", ").append("t").append(team).append(": T").append(team);
      for (int answer : teams.get(team)) {
        csv.append("t").append(team).append(',').append(answer).append('\n');
      }
    }
    TestRun testRun = new TestRun(folder);
    testRun.write(
        "q.yaml",
        """
        questionnaire: q
        version: "1"
        language: en
        policy: organisation
        title: Q
        pages:
          - page: p
            items:
              - {single: team, ask: "Team?", options: {%s}}
              - single: tired
                ask: "Tired?"
                ordered: true
                options: {1: Never, 2: Seldom, 3: Sometimes, 4: Often, 5: Always}
        """
            .formatted(options));
    Path plan =
        testRun.write(
            "plan.yaml",
            """
            plan: p
            title: P
            questionnaire: q.yaml
            sections: [{title: T, findings: [{mean: tired, by: team}]}]
            """);
    Study study = PlanFile.read(plan).orRefuse();
    Finding.Mean mean =
        (Finding.Mean)
            TestRun.cleared(later ? study.ofLaterWave() : study, testRun.write("d.csv", csv + ""))
                .value()
                .all()
                .getFirst();
    Map<String, Estimate> means = new HashMap<>();
    mean.groups().stream()
        .filter(group -> group.estimate().isDefined())
        .forEach(group -> means.put(group.category(), group.estimate()));
    return means;
  }

  /**
   * The answer that is most probable if all others have answered as before: each by how many give
   * it, times the chance that rounding then moves what is published by so much.
   *
   * @param more by how much the sum of a team's answers less one each has grown
   * @param step what it is rounded to
   */
  private static int mostProbable(double more, double step) {
    double[] commonness = {0.06, 0.2, 0.33, 0.28, 0.13};
    int best = 0;
    double most = -1;
    for (int answer = 0; answer < ANSWERS; answer++) {
      double chance = Math.max(1e-3, 1 - Math.abs(more - answer) / step) * commonness[answer];
      best = chance > most ? answer : best;
      most = Math.max(most, chance);
    }
    return best + 1;
  }

  /** The staff list says how many are in a team; the means say what they add up to. */
  private void guess(Guesses guesses, int seed, boolean rounded) {
    Random random = new Random(seed);
    List<List<Integer>> teams = firm(random, 14, 40);
    Map<String, Estimate> before = published(teams, false);
    for (int wave = 1; wave < WAVES; wave++) {
      List<Integer> sizes = teams.stream().map(List::size).toList();
      boolean[] one = go(teams, random);
      Map<String, Estimate> after = published(teams, rounded);
      for (int team = 0; team < TEAMS; team++) {
        Estimate then = before.get("t" + team);
        Estimate now = after.get("t" + team);
        if (one[team] && then != null && now != null) {
          List<Integer> people = teams.get(team);
          double more = (now.value() - 1) * people.size() - (then.value() - 1) * sizes.get(team);
          guesses.all++;
          guesses.right += mostProbable(more, rounded ? 8 : 1) == people.getLast() ? 1 : 0;
          guesses.byTheCommonest += people.getLast() == 3 ? 1 : 0;
        }
      }
      before = after;
    }
  }

  @Test
  void whatOneWhoJoinedHasAnsweredIsGuessedNoBetterThanByWhatMostAnswer() {
    Guesses exact = new Guesses();
    Guesses rounded = new Guesses();
    for (int firm = 0; firm < 3; firm++) {
      guess(exact, firm, false);
      guess(rounded, firm, true);
    }
    assertTrue(exact.all > 150 && rounded.all > 150, exact + "; " + rounded);
    assertTrue(exact.right > 1.5 * exact.byTheCommonest, "the control must fall: " + exact);
    assertTrue(rounded.right < 1.1 * rounded.byTheCommonest, rounded.toString());
  }

  @Test
  void unitsOfThirtyToSixtyAreToldTheirChangeWhereFifteenOfAHundredAreOthers() {
    Random random = new Random(15);
    int told = 0;
    for (int i = 0; i < 3; i++) {
      List<List<Integer>> teams = firm(random, 30, 61);
      Map<String, Estimate> before = published(teams, false);
      for (List<Integer> people : teams) {
        int others = people.size() * 15 / 100;
        people.subList(0, others).replaceAll(answer -> answer(random));
      }
      Map<String, Estimate> after = published(teams, true);
      after.keySet().retainAll(before.keySet());
      told += after.size();
    }
    assertTrue(told >= 0.8 * 3 * TEAMS, told + " of " + 3 * TEAMS);
  }
}
