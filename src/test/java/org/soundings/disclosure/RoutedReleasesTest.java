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
import org.soundings.tally.Base;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * D4, D17: two releases of the same answers, one of a question by groups and one of what leads
 * there, whichever comes first. All data sets that a reader of both cannot tell apart are counted.
 * With {@code -Dsoundings.firms=8} of 256 pairs of releases, which takes a minute.
 *
 * <p>A group's people are of three kinds, and whatever is told counts some of them.
 */
class RoutedReleasesTest {
  private static final int KINDS = 3;
  private static final int FIRMS = Integer.getInteger("soundings.firms", 3);

  /**
   * Which kinds each answer is of: "why" is put to those of its kinds who answered "chose", "more"
   * to those who gave the second answer to "why".
   */
  private enum Routing {
    ONE(new int[][] {{0}, {1}, {2}}, new int[][] {{2}}, new int[][] {}),
    TWO(new int[][] {{0}, {1}, {2}}, new int[][] {{1, 2}}, new int[][] {}),
    LEVELS(new int[][] {{0}, {1, 2}}, new int[][] {{1}, {2}}, new int[][] {{2}});

    private final int[][] chose;
    private final int[][] why;
    private final int[][] more;

    Routing(int[][] chose, int[][] why, int[][] more) {
      this.chose = chose;
      this.why = why;
      this.more = more;
    }

    int[][] kinds(String of) {
      return of.equals("chose") ? chose : of.equals("why") ? why : more;
    }

    /** The level of a kind: its answer, or that it was not asked. */
    int level(String of, int kind) {
      int[][] kinds = kinds(of);
      return IntStream.range(0, kinds.length)
          .filter(answer -> Arrays.stream(kinds[answer]).anyMatch(k -> k == kind))
          .findFirst()
          .orElse(Math.max(1, kinds.length) + Missing.NOT_ASKED.ordinal());
    }
  }

  /** Three teams, of which the first two are a department. */
  private record Firm(int[][] teams, Routing routing) {
    static Firm of(Random random, Routing routing) {
      int[][] teams = new int[3][KINDS];
      for (int[] team : teams) {
        for (int kind = 0; kind < KINDS; kind++) {
          boolean few = random.nextInt(3) == 0;
          team[kind] = few ? random.nextInt(5) : 5 + random.nextInt(4);
        }
      }
      return new Firm(teams, routing);
    }

    People people() {
      People people =
          new People()
              .nominal("team", teams.length)
              .nominal("dept", 2)
              .ordinal("chose", routing.chose.length)
              .ordinal("why", routing.why.length)
              .ordinal("more", 1)
              .routed("why", "chose")
              .routed("more", "why");
      for (int team = 0; team < teams.length; team++) {
        for (int kind = 0; kind < KINDS; kind++) {
          people.add(
              teams[team][kind],
              team,
              team < 2 ? 0 : 1,
              routing.level("chose", kind),
              routing.level("why", kind),
              routing.level("more", kind));
        }
      }
      return people;
    }

    static int[] cells(int[] groups, int... kinds) {
      return Arrays.stream(groups)
          .flatMap(g -> Arrays.stream(kinds).map(kind -> KINDS * g + kind))
          .toArray();
    }

    static int[] teamsOf(String by, int level) {
      return by.equals("team") ? new int[] {level} : level == 0 ? new int[] {0, 1} : new int[] {2};
    }

    long n(int[] groups, int... kinds) {
      long[] all = flat();
      return Arrays.stream(cells(groups, kinds)).mapToLong(cell -> all[cell]).sum();
    }

    long[] flat() {
      return Arrays.stream(teams)
          .flatMapToLong(team -> Arrays.stream(team).asLongStream())
          .toArray();
    }
  }

  private static Cube cube(People people, Asked asked) {
    List<TableId> tables =
        new ArrayList<>(
            List.of(TableId.of(asked.by), TableId.of(asked.of), TableId.of(asked.of, asked.by)));
    if (asked.of.equals("more")) {
      tables.add(TableId.of("why"));
    }
    return people.cube(Policy.RESEARCH, tables, List.of(asked.by));
  }

  /** All that a release says, and that a group's base is known beside one of its answers. */
  private static void read(EveryTable every, Firm firm, Release release, Asked asked) {
    String of = asked.of;
    String by = asked.by;
    own(every, firm, release, of);
    if (of.equals("more")) {
      own(every, firm, release, "why");
    }
    int[][] kinds = firm.routing.kinds(of);
    int[] all = Arrays.stream(kinds).flatMapToInt(Arrays::stream).toArray();
    Table table = release.table(of, by);
    for (int g = 0; g < table.dimension(1).answers(); g++) {
      boolean any = false;
      int[] teams = Firm.teamsOf(by, g);
      for (int answer = 0; answer < kinds.length; answer++) {
        if (table.cell(answer, g).shown()) {
          any = true;
          every.told(Firm.cells(teams, kinds[answer]));
        }
      }
      if (any || table.line(1, g).shown()) {
        every.told(Firm.cells(teams, all));
      }
      if (release.table(by).cell(g).shown()) {
        every.told(Firm.cells(teams, 0, 1, 2));
      }
    }
  }

  /**
   * How many answered is how many were asked only where that is said: others may have skipped it.
   */
  private static void own(EveryTable every, Firm firm, Release release, String of) {
    int[][] kinds = firm.routing.kinds(of);
    int[] everybody = {0, 1, 2};
    Table own = release.table(of);
    for (int answer = 0; answer < kinds.length; answer++) {
      if (own.cell(answer).shown()) {
        every.told(Firm.cells(everybody, kinds[answer]));
      }
    }
    boolean asked = of.equals("chose") || own.cell(Base.notAskedLevel(own.dimension(0))).shown();
    if (own.answered().shown() && asked) {
      every.told(
          Firm.cells(everybody, Arrays.stream(kinds).flatMapToInt(Arrays::stream).toArray()));
    }
  }

  /** What is looked for: few people of a group who chose an answer. */
  private record Secret(int[] cells, long most) {}

  private static List<Secret> secrets(Firm firm, String by) {
    List<Secret> secrets = new ArrayList<>();
    for (int g = 0; g < (by.equals("team") ? 3 : 2); g++) {
      int[] teams = Firm.teamsOf(by, g);
      for (int[] kinds : firm.routing.chose) {
        long n = firm.n(teams, kinds);
        if (n > 0 && n < 5) {
          secrets.add(new Secret(Firm.cells(teams, kinds), Math.min(5, firm.n(teams, 0, 1, 2))));
        }
      }
    }
    return secrets;
  }

  private static EveryTable every(Firm firm, List<Secret> secrets) {
    EveryTable every = new EveryTable(firm.flat(), new boolean[3 * KINDS]);
    secrets.forEach(secret -> every.watched(secret.cells()));
    return every;
  }

  private static long narrow(EveryTable every, List<Secret> secrets) {
    every.count();
    return IntStream.range(0, secrets.size())
        .filter(i -> every.watchedWidth(i) < secrets.get(i).most())
        .count();
  }

  private record Asked(String of, String by) {}

  private static final class Tried {
    private int secrets;
    private int narrow;
    private int apart;
    private int told;

    private void add(Firm firm, Asked first, Asked second) {
      People people = firm.people();
      Cube one = cube(people, first);
      Cube two = cube(people, second);
      Release before = people.release(one);
      Release after = people.release(two, one);
      List<Secret> of = secrets(firm, first.of.equals("chose") ? first.by : second.by);
      EveryTable both = every(firm, of);
      read(both, firm, before, first);
      read(both, firm, after, second);
      EveryTable alone = every(firm, of);
      read(alone, firm, before, first);
      read(alone, firm, people.release(two), second);
      secrets += of.size();
      narrow += (int) narrow(both, of);
      apart += (int) narrow(alone, of);
      Table table = after.table(second.of, second.by);
      told += (int) IntStream.range(0, table.cells()).filter(i -> table.cellAt(i).shown()).count();
    }
  }

  private static Tried tried(Routing routing, Asked first, Asked second) {
    Tried tried = new Tried();
    Random random = new Random(87);
    for (int firm = 0; firm < FIRMS; firm++) {
      tried.add(Firm.of(random, routing), first, second);
    }
    System.out.printf(
        "D17, %s: %s by %s, then %s by %s: %d firms, %d secrets, %d narrow (%d where each is"
            + " cleared alone), %d cells told%n",
        routing,
        first.of,
        first.by,
        second.of,
        second.by,
        FIRMS,
        tried.secrets,
        tried.narrow,
        tried.apart,
        tried.told);
    return tried;
  }

  /**
   * Both orders, and teams and departments.
   *
   * @return what two reports tell that are each cleared alone
   */
  private static int apart(Routing routing, String of) {
    int apart = 0;
    int told = 0;
    for (String choseBy : List.of("team", "dept")) {
      for (String by : List.of("team", "dept")) {
        Asked chose = new Asked("chose", choseBy);
        Asked asked = new Asked(of, by);
        Tried ledFirst = tried(routing, asked, chose);
        Tried leadingFirst = tried(routing, chose, asked);
        assertEquals(0, ledFirst.narrow, asked + " first");
        assertEquals(0, leadingFirst.narrow, chose + " first");
        apart += ledFirst.apart + leadingFirst.apart;
        told += Math.min(ledFirst.told, leadingFirst.told);
      }
    }
    assertTrue(told > 0, "and something is told");
    return apart;
  }

  @Test
  void noChoiceOfFewFollowsWhereOneAnswerLeadsToAnother() {
    assertTrue(apart(Routing.ONE, "why") > 0, "cleared alone they tell something");
  }

  @Test
  void norWhereSeveralAnswersDo() {
    assertTrue(apart(Routing.TWO, "why") > 0, "cleared alone they tell something");
  }

  @Test
  void norWhereThatLeadsOn() {
    apart(Routing.LEVELS, "why");
    apart(Routing.LEVELS, "more");
  }
}
