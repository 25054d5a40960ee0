package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * D4, D10: means by teams beside cells, for a reader who knows how many are in each team. All data
 * sets of whole people with these means, cells and totals are counted; in them each answer of few
 * differs by half of what it could if only numbers and means were told, or of k.
 */
class MeansWitnessTest {
  private static final int TEAMS = 3;
  private static final int ANSWERS = 3;
  private static final TableId BY_TEAM = TableId.of("team", "item");

  private final long[][] teams = new long[TEAMS][ANSWERS];
  private final long[][] least = new long[TEAMS][ANSWERS];
  private final long[][] most = new long[TEAMS][ANSWERS];

  private void fill(Random random, int k) {
    for (int t = 0; t < TEAMS; t++) {
      for (int a = 0; a < ANSWERS; a++) {
        boolean few = random.nextInt(3) == 0;
        teams[t][a] = few ? random.nextInt(k) : k + random.nextInt(4);
      }
      Arrays.fill(least[t], Long.MAX_VALUE);
      Arrays.fill(most[t], -1);
    }
  }

  private Release release(Policy policy) {
    People people = new People().nominal("team", TEAMS).ordinal("item", ANSWERS);
    for (int t = 0; t < TEAMS; t++) {
      for (int a = 0; a < ANSWERS; a++) {
        people.add((int) teams[t][a], t, a);
      }
    }
    List<TableId> tables = List.of(TableId.of("item"), TableId.of("team"), BY_TEAM);
    return people.release(
        people.cube(policy, tables, List.of("team"), new Fact.Sums("item", "team")));
  }

  private static boolean[] told(Release release) {
    boolean[] told = new boolean[TEAMS];
    NumberTable means = Objects.requireNonNull(release.means().get(BY_TEAM));
    for (int t = 0; t < TEAMS; t++) {
      told[t] = means.parts().get(t).status() == Cell.Status.SHOWN;
    }
    return told;
  }

  private static long sum(long[] counts) {
    return IntStream.range(0, counts.length).mapToLong(a -> a * counts[a]).sum();
  }

  private static long people(long[] counts) {
    return Arrays.stream(counts).sum();
  }

  /** As many people, with the same mean where that is told and the same cells where they are. */
  private static List<long[]> ways(long[] counts, boolean mean, boolean[] cells) {
    List<long[]> ways = new ArrayList<>();
    long n = people(counts);
    for (long b = 0; b <= n; b++) {
      for (long c = 0; c <= n - b; c++) {
        long[] way = {n - b - c, b, c};
        boolean fits = !mean || sum(way) == sum(counts);
        for (int a = 0; a < ANSWERS; a++) {
          fits &= !cells[a] || way[a] == counts[a];
        }
        if (fits) {
          ways.add(way);
        }
      }
    }
    return ways;
  }

  private static long range(List<long[]> ways, int answer) {
    long low = ways.stream().mapToLong(way -> way[answer]).min().orElse(0);
    return ways.stream().mapToLong(way -> way[answer]).max().orElse(0) - low;
  }

  private long total(int answer) {
    return Arrays.stream(teams).mapToLong(team -> team[answer]).sum();
  }

  /** Walks through all ways of all teams that add up to the totals that are shown. */
  private void walk(List<List<long[]>> ways, Table item, int at, long[] left, long[][] now) {
    if (at == TEAMS) {
      for (int a = 0; a < ANSWERS; a++) {
        if (item.cell(a).shown() && left[a] != 0) {
          return;
        }
      }
      for (int t = 0; t < TEAMS; t++) {
        for (int a = 0; a < ANSWERS; a++) {
          least[t][a] = Math.min(least[t][a], now[t][a]);
          most[t][a] = Math.max(most[t][a], now[t][a]);
        }
      }
      return;
    }
    for (long[] way : ways.get(at)) {
      boolean fits = true;
      for (int a = 0; a < ANSWERS; a++) {
        fits &= !item.cell(a).shown() || way[a] <= left[a];
      }
      if (fits) {
        now[at] = way;
        long[] rest = left.clone();
        Arrays.setAll(rest, a -> left[a] - way[a]);
        walk(ways, item, at + 1, rest, now);
      }
    }
  }

  private void count(Release release, boolean[] told) {
    Table table = release.table("team", "item");
    List<List<long[]>> ways = new ArrayList<>();
    for (int t = 0; t < TEAMS; t++) {
      boolean[] cells = new boolean[ANSWERS];
      for (int a = 0; a < ANSWERS; a++) {
        cells[a] = table.cell(t, a).shown();
      }
      ways.add(ways(teams[t], told[t], cells));
    }
    long[] totals = new long[ANSWERS];
    Arrays.setAll(totals, this::total);
    walk(ways, release.table("item"), 0, totals, new long[TEAMS][]);
  }

  /** What the number and the mean leave of a team, or of all teams of which no mean is told. */
  private long left(int team, int answer, boolean[] told) {
    long[] of = new long[ANSWERS];
    for (int t = 0; t < TEAMS; t++) {
      if (told[team] ? t == team : !told[t]) {
        int at = t;
        Arrays.setAll(of, a -> of[a] + teams[at][a]);
      }
    }
    return range(ways(of, true, new boolean[ANSWERS]), answer);
  }

  private void hold(Policy policy, int firms) {
    Random random = new Random(91);
    int k = policy.minimum();
    int secrets = 0;
    int means = 0;
    for (int trial = 0; trial < firms; trial++) {
      fill(random, k);
      Release release = release(policy);
      boolean[] told = told(release);
      count(release, told);
      for (int t = 0; t < TEAMS; t++) {
        means += told[t] ? 1 : 0;
        for (int a = 0; a < ANSWERS; a++) {
          if (teams[t][a] > 0 && teams[t][a] < k) {
            long full = Math.min(left(t, a, told), Math.min(k, people(teams[t])));
            long width = most[t][a] - least[t][a];
            String where = Arrays.deepToString(teams) + t + "," + a + Arrays.toString(told);
            assertTrue(width >= (Math.max(1, full) + 1) / 2, width + " of " + full + ": " + where);
            secrets++;
          }
        }
      }
    }
    assertTrue(secrets > firms && means > firms / 2, secrets + " secrets, " + means + " means");
  }

  @Test
  void forReadersOfResearchAMeanLeavesEachFewHalfOfWhatItCould() {
    hold(Policy.RESEARCH, 40);
  }

  @Test
  void forAnEmployerToo() {
    hold(Policy.ORGANISATION, 12);
  }
}
