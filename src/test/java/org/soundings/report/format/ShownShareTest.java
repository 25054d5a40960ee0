package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.pipeline.TestRun;
import org.soundings.tally.Cell;

/**
 * How much of what may be shown is shown to an employer: a report that hides nearly all of it is no
 * use. What a threshold alone would show is every number whose base is k or more.
 */
class ShownShareTest {
  private static final int FIRMS = Integer.getInteger("soundings.firms", 6);
  private static final int LARGE = Integer.getInteger("soundings.firms", 2);

  private static final List<String> GROUPS = List.of("team", "dept", "sex");

  @TempDir Path folder;

  /** Numbers, and how many of them are shown. */
  private static final class Share {
    private int all;
    private int shown;

    void count(boolean is) {
      all++;
      shown += is ? 1 : 0;
    }

    double part() {
      return (double) shown / all;
    }

    @Override
    public String toString() {
      return "%d of %d (%.1f %%)".formatted(shown, all, 100 * part());
    }
  }

  private final Share means = new Share();
  private final Share together = new Share();
  private int companions;
  private final Share view = new Share();
  private final Share cells = new Share();

  @Test
  void meansOfTeamsAreShownBeforeTheirCells() throws IOException {
    for (int seed = 0; seed < FIRMS; seed++) {
      count(new Firm(2L * seed));
    }
    said("3 to 6", FIRMS);
    assertTrue(means.part() >= 0.85, "means: " + means);
    assertTrue(together.part() >= 0.95, "by themselves or with a smaller one: " + together);
    assertTrue(ofPossible() >= 0.95, "of those that can be told: " + ofPossible());
    assertTrue(view.part() >= 0.9, "the view: " + view);
  }

  /** Where there are many teams, a small one costs one other of many. */
  @Test
  void ofManyTeamsNearlyAllMeansAreShown() throws IOException {
    for (int seed = 0; seed < LARGE; seed++) {
      count(new Firm(2L * seed, 12, 24, 5));
    }
    said("12 to 24", LARGE);
    assertTrue(means.part() >= 0.85, "means: " + means);
    assertTrue(together.part() >= 0.95, "by themselves or with a smaller one: " + together);
    assertTrue(ofPossible() >= 0.95, "of those that can be told: " + ofPossible());
    assertTrue(view.part() >= 0.9, "the view: " + view);
  }

  private double ofPossible() {
    return (double) means.shown / (means.all - companions);
  }

  private void said(String teams, int firms) {
    System.out.printf(
        "Shown under organisation, %d firms of %s teams: means of teams of k or more %s, %s with those told together with a smaller one, %.1f %% of"
            + " those that no small team takes with it; own tables and means of teams %s; cells by"
            + " team %s%n",
        firms, teams, means, together, 100 * ofPossible(), view, cells);
  }

  private void count(Firm firm) throws IOException {
    Files.writeString(folder.resolve("q.yaml"), firm.questionnaire());
    Path plan = Files.writeString(folder.resolve("p.yaml"), firm.plan(false));
    Path data = Files.writeString(folder.resolve("d.csv"), firm.csv());
    for (Finding finding : TestRun.findings(plan, data).all()) {
      switch (finding) {
        case Finding.Mean m -> means(firm, m);
        case Finding.Frequency f ->
            f.shares().stream()
                .filter(s -> !GROUPS.contains(f.variable()))
                .forEach(s -> view.count(s.cell().shown()));
        case Finding.Crosstab c ->
            c.rows().stream()
                .filter(row -> c.columnVariable().equals("team"))
                .forEach(row -> row.shares().forEach(s -> cells.count(s.cell().shown())));
        default -> {
          // not in the view
        }
      }
    }
  }

  /**
   * Where the people of a department who are in teams of too few are too few together, one of its
   * other teams has to go with them, as long as anything is told of the department.
   */
  private static int lonely(Firm firm, String variable) {
    Map<String, Integer> few = new HashMap<>();
    Map<String, String> departments = firm.departmentOf();
    firm.sizes("team", variable)
        .forEach(
            (team, n) -> {
              if (n < firm.k(variable)) {
                few.merge(departments.getOrDefault(team, ""), n, Integer::sum);
              }
            });
    return (int) few.values().stream().filter(n -> n < firm.k(variable)).count();
  }

  private static boolean isIn(Finding.GroupMean others, Finding.GroupMean team) {
    return List.of(others.category().split("\\+")).contains(team.category());
  }

  private void means(Firm firm, Finding.Mean of) {
    Map<String, Integer> sizes = firm.sizes("team", of.variable());
    companions += "team".equals(of.by()) ? lonely(firm, of.variable()) : 0;
    for (Finding.GroupMean g : of.groups()) {
      if ("team".equals(of.by()) && sizes.getOrDefault(g.category(), 0) >= firm.k(of.variable())) {
        boolean own = g.status() == Cell.Status.SHOWN;
        means.count(own);
        together.count(own || of.others().stream().anyMatch(o -> isIn(o, g)));
        view.count(g.status() == Cell.Status.SHOWN);
      }
    }
  }
}
