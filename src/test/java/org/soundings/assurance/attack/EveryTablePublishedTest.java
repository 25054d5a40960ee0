package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * P1: what the attack reads in a release of a small table, against every table of as many people
 * that would have been published so. The latter reads no file and no ledger.
 */
class EveryTablePublishedTest {
  private static final int TEAMS = 3;
  private static final int ANSWERS = 2;

  private final Random random = new Random(81);

  /**
   * Counts by team and answer, and which of them, of the answers and of the teams are published.
   */
  private final class Small {
    final long[] counts = random.longs(TEAMS * ANSWERS, 0, 4).toArray();
    final boolean[] cells = shown(TEAMS * ANSWERS, 4);
    final boolean[] answers = shown(ANSWERS, 2);
    final boolean[] teams = shown(TEAMS, 2);
    final boolean[] means = shown(TEAMS, 3);

    boolean[] shown(int n, int of) {
      boolean[] shown = new boolean[n];
      for (int i = 0; i < n; i++) {
        shown[i] = random.nextInt(of) == 0;
      }
      return shown;
    }

    long people() {
      return Arrays.stream(counts).sum();
    }

    String answer(int a) {
      return a + 1 + ":" + (answers[a] ? answered(counts, a) : "-");
    }

    String team(int t) {
      return "t" + t + ":" + (teams[t] ? size(counts, t) : "-");
    }

    String cell(int t, int a) {
      int at = t * ANSWERS + a;
      return (a + 1) + ",t" + t + ":" + (cells[at] ? counts[at] : "-");
    }

    /** A mean is published of some of the teams whose size is. */
    boolean isMeanTold(int t) {
      return means[t] && teams[t] && size(counts, t) > 0;
    }

    String mean(int t) {
      return isMeanTold(t)
          ? String.format(
              Locale.ROOT,
              "{\"category\": \"t%d\", \"estimate\": {\"value\": %.2f, \"n\": %d}}",
              t,
              average(counts, t),
              size(counts, t))
          : "{\"category\": \"t%d\", \"suppressed\": \"primary\"}".formatted(t);
    }

    Attack attack() {
      List<String> items = new ArrayList<>();
      List<String> sizes = new ArrayList<>();
      List<String> all = new ArrayList<>();
      List<String> told = new ArrayList<>();
      for (int a = 0; a < ANSWERS; a++) {
        items.add(answer(a));
      }
      for (int t = 0; t < TEAMS; t++) {
        sizes.add(team(t));
        told.add(mean(t));
        for (int a = 0; a < ANSWERS; a++) {
          all.add(cell(t, a));
        }
      }
      String head = "\"dispositions\": {\"responses\": %d}".formatted(people());
      return HandMadeResults.release(head)
          .frequency("item", (int) people(), items.toArray(String[]::new))
          .frequency("team", (int) people(), sizes.toArray(String[]::new))
          .crosstab("item", "team", sizes, all.toArray(String[]::new))
          .finding(
              """
              "kind": "mean", "variable": "item", "by": "team", "groups": [%s]
              """
                  .formatted(String.join(", ", told)))
          .attack();
    }

    /** Whether another table would have been published in the same way. */
    boolean isPublishedSo(long[] other) {
      boolean same = true;
      for (int i = 0; i < other.length; i++) {
        same &= !cells[i] || other[i] == counts[i];
      }
      for (int a = 0; a < ANSWERS; a++) {
        same &= !answers[a] || answered(other, a) == answered(counts, a);
      }
      for (int t = 0; t < TEAMS; t++) {
        same &= !teams[t] || size(other, t) == size(counts, t);
        boolean told = isMeanTold(t);
        same &= !told || Math.abs(average(other, t) - rounded(average(counts, t))) < 0.005 + 1e-9;
      }
      return same;
    }
  }

  private static double rounded(double mean) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2f", mean));
  }

  private static long answered(long[] counts, int answer) {
    long n = 0;
    for (int t = 0; t < TEAMS; t++) {
      n += counts[t * ANSWERS + answer];
    }
    return n;
  }

  private static long size(long[] counts, int team) {
    long n = 0;
    for (int a = 0; a < ANSWERS; a++) {
      n += counts[team * ANSWERS + a];
    }
    return n;
  }

  private static double average(long[] counts, int team) {
    double sum = 0;
    for (int a = 0; a < ANSWERS; a++) {
      sum += (a + 1) * counts[team * ANSWERS + a];
    }
    return sum / size(counts, team);
  }

  private static void walk(Small of, long[] other, int at, long left, long[][] range) {
    if (at == other.length - 1) {
      other[at] = left;
      if (of.isPublishedSo(other)) {
        for (int i = 0; i < other.length; i++) {
          range[0][i] = Math.min(range[0][i], other[i]);
          range[1][i] = Math.max(range[1][i], other[i]);
        }
      }
      return;
    }
    for (long n = 0; n <= left; n++) {
      other[at] = n;
      walk(of, other, at + 1, left - n, range);
    }
  }

  @Test
  void itsBoundsAreThoseOfAllTablesThatWouldHaveBeenPublishedSo() {
    int exact = 0;
    int wide = 0;
    for (int trial = 0; trial < 25; trial++) {
      Small of = new Small();
      long[][] range = new long[2][of.counts.length];
      Arrays.fill(range[0], Long.MAX_VALUE);
      walk(of, new long[of.counts.length], 0, of.people(), range);
      Attack attack = of.attack();
      List<Disclosed> bounds = attack.bounds();
      assertEquals(0, attack.contradictory(), "trial " + trial);
      for (int t = 0; t < TEAMS; t++) {
        for (int a = 0; a < ANSWERS; a++) {
          int at = t * ANSWERS + a;
          if (!of.cells[at]) {
            Group cell = Group.of("", "item", "" + (a + 1), "team", "t" + t);
            Disclosed found =
                bounds.stream().filter(d -> d.group().equals(cell)).findFirst().orElseThrow();
            assertEquals(new Disclosed(cell, range[0][at], range[1][at]), found, "trial " + trial);
            exact += found.isExact() ? 1 : 0;
            wide += found.isExact() ? 0 : 1;
          }
        }
      }
    }
    assertTrue(exact > 10 && wide > 40, exact + " exact, " + wide + " wide");
  }
}
