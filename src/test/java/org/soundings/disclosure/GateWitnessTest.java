package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * D2, D4: of small firms every data set of whole people that agrees with all that is released is
 * counted. Among them each answer of few people differs by k, or by as many as are in its group.
 */
class GateWitnessTest {
  private static final int ANSWERS = 2;
  private static final int TEAMS = 3;
  private static final int SILENT = ANSWERS;
  private static final int KINDS = ANSWERS + 1;

  /** Three teams, of which the first two are a department; the last kind gave no answer. */
  private record Firm(long[][] teams) {
    static Firm of(Random random, int k) {
      long[][] teams = new long[TEAMS][KINDS];
      for (long[] team : teams) {
        for (int kind = 0; kind < ANSWERS; kind++) {
          boolean few = random.nextInt(3) == 0;
          team[kind] = few ? random.nextInt(k) : k + random.nextInt(3);
        }
      }
      return new Firm(teams);
    }

    People people() {
      People people = new People().nominal("team", TEAMS).nominal("dept", 2).ordinal("item", 2);
      for (int team = 0; team < TEAMS; team++) {
        for (int kind = 0; kind < KINDS; kind++) {
          int level = kind == SILENT ? ANSWERS + Missing.SKIPPED.ordinal() : kind;
          people.add((int) teams[team][kind], team, team < 2 ? 0 : 1, level);
        }
      }
      return people;
    }

    long[] flat() {
      return Arrays.stream(teams).flatMapToLong(Arrays::stream).toArray();
    }

    long n(int[] cells) {
      long[] all = flat();
      return Arrays.stream(cells).mapToLong(cell -> all[cell]).sum();
    }
  }

  private static int[] teamsOf(String by, int level) {
    return by.equals("team") ? new int[] {level} : level == 0 ? new int[] {0, 1} : new int[] {2};
  }

  private static int[] cells(int[] teams, int... kinds) {
    return Arrays.stream(teams)
        .flatMap(team -> Arrays.stream(kinds).map(kind -> KINDS * team + kind))
        .toArray();
  }

  private static final int[] ALL = {0, 1, 2};

  /** Everything that a reader sees, and that all answers of a group are its base. */
  private static void read(EveryTable every, Release release, List<String> groups) {
    if (release.exact()) {
      every.told(cells(ALL, 0, 1, SILENT));
    }
    Table item = release.table("item");
    IntStream.range(0, ANSWERS)
        .filter(a -> item.cell(a).shown())
        .forEach(a -> every.told(cells(ALL, a)));
    if (item.answered().shown()) {
      every.told(cells(ALL, 0, 1));
    }
    for (String by : groups) {
      Table table = release.table("item", by);
      for (int g = 0; g < table.dimension(1).answers(); g++) {
        int[] teams = teamsOf(by, g);
        boolean any = table.line(1, g).shown();
        for (int a = 0; a < ANSWERS; a++) {
          if (table.cell(a, g).shown()) {
            any = true;
            every.told(cells(teams, a));
          }
        }
        if (any) {
          every.told(cells(teams, 0, 1));
        }
        if (release.table(by).cell(g).shown()) {
          every.told(cells(teams, 0, 1, SILENT));
        }
      }
    }
  }

  /** That everybody answered is known. */
  private static boolean[] silence() {
    boolean[] known = new boolean[TEAMS * KINDS];
    for (int team = 0; team < TEAMS; team++) {
      known[KINDS * team + SILENT] = true;
    }
    return known;
  }

  private static List<int[]> watched(List<String> groups) {
    List<int[]> watched = new ArrayList<>();
    for (String by : groups) {
      for (int g = 0; g < (by.equals("team") ? TEAMS : 2); g++) {
        for (int kind = 0; kind < ANSWERS; kind++) {
          watched.add(cells(teamsOf(by, g), kind));
        }
      }
    }
    return watched;
  }

  private static Release release(Firm firm, Policy policy, List<String> groups) {
    List<TableId> tables = new ArrayList<>(List.of(TableId.of("item")));
    for (String by : groups) {
      tables.add(TableId.of(by));
      tables.add(TableId.of("item", by));
    }
    People people = firm.people();
    return people.release(people.cube(policy, tables, groups));
  }

  private static void hold(Policy policy, int firms, List<String> groups) {
    Random random = new Random(71);
    int k = policy.minimum();
    int secrets = 0;
    int told = 0;
    for (int trial = 0; trial < firms; trial++) {
      Firm firm = Firm.of(random, k);
      Release release = release(firm, policy, groups);
      EveryTable every = new EveryTable(firm.flat(), silence());
      read(every, release, groups);
      List<int[]> watched = watched(groups);
      watched.forEach(every::watched);
      every.count();
      assertTrue(every.ways > 0, "the firm itself is one");
      for (int i = 0; i < watched.size(); i++) {
        long n = firm.n(watched.get(i));
        if (n > 0 && n < k) {
          int[] teams = Arrays.stream(watched.get(i)).map(cell -> cell / KINDS).toArray();
          long most = Math.min(k, firm.n(cells(teams, 0, 1, SILENT)));
          long width = every.watchedWidth(i);
          String where = Arrays.deepToString(firm.teams) + Arrays.toString(watched.get(i));
          assertTrue(width >= most, width + " of " + most + ": " + where);
          secrets++;
        }
      }
      for (String by : groups) {
        Table table = release.table("item", by);
        told +=
            (int) IntStream.range(0, table.cells()).filter(c -> table.cellAt(c).shown()).count();
      }
    }
    assertTrue(secrets > firms && told > firms, secrets + " secrets, " + told + " cells told");
  }

  @Test
  void forReadersOfResearchNoAnswerOfFewFollowsByTeam() {
    hold(Policy.RESEARCH, 12, List.of("team"));
  }

  @Test
  void norByTeamsAndTheirDepartments() {
    hold(Policy.RESEARCH, 12, List.of("team", "dept"));
  }

  @Test
  void norForAnEmployer() {
    hold(Policy.ORGANISATION, 5, List.of("team", "dept"));
  }

  /** Nobody at all, one team alone, and fewer people than k. */
  @Test
  void emptyAndTinyFirmsAreReleasedAndTellNothing() {
    long[][][] firms = {
      new long[TEAMS][KINDS],
      {{1, 0, 0}, {0, 0, 0}, {0, 0, 0}},
      {{2, 1, 0}, {0, 1, 0}, {0, 0, 0}},
      {{0, 0, 4}, {0, 0, 0}, {0, 0, 9}}
    };
    for (long[][] teams : firms) {
      for (Policy policy : List.of(Policy.RESEARCH, Policy.ORGANISATION)) {
        Release release = release(new Firm(teams), policy, List.of("team", "dept"));
        Table table = release.table("item", "team");
        long shown =
            IntStream.range(0, table.cells())
                .filter(i -> table.isAnswer(i) && table.cellAt(i).shown())
                .mapToLong(i -> table.cellAt(i).n())
                .sum();
        assertEquals(0, shown, Arrays.deepToString(teams));
      }
    }
  }
}
