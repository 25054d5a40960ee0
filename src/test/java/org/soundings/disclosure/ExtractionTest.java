package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.disclosure.records.Extract;
import org.soundings.disclosure.records.Generalisation;
import org.soundings.disclosure.records.Microdata;
import org.soundings.disclosure.records.Risk;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.tally.Columns;

/** Records leave only in classes of k (D9), none unanimous (D3), also beside a report (D4). */
class ExtractionTest {
  private static final int AGES = 4;
  private static final int TEAMS = 5;
  private static final int NONE = -1;
  private static final Variable.Ordinal AGE =
      new Variable.Ordinal("age", words("Age"), categories(AGES));
  private static final Variable.Nominal SEX =
      new Variable.Nominal("sex", words("Sex"), categories(2));
  private static final Variable.Nominal TEAM =
      new Variable.Nominal("team", words("Team"), categories(TEAMS));
  private static final Variable.Nominal WORN =
      new Variable.Nominal("worn", words("Worn out"), categories(3));
  private static final Variable.Nominal LIKES =
      new Variable.Nominal("likes", words("Likes"), categories(3));

  private static final Codebook CODEBOOK =
      new Codebook(
          List.of(AGE, SEX, TEAM, WORN, LIKES), List.of(), Map.of("worn", Sensitivity.WELLBEING));

  private static Wording words(String text) {
    return Wording.of("en", text);
  }

  private static List<Category> categories(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Category.plain("c" + i, words("Category " + i)))
        .toList();
  }

  /** Rows of age, sex, team, worn, likes. */
  private static Columns columns(List<int[]> rows) {
    List<Answers> columns = new ArrayList<>();
    for (int v = 0; v < CODEBOOK.variables().size(); v++) {
      int categories = Answers.categories(CODEBOOK.variables().get(v));
      int at = v;
      columns.add(
          Answers.Levels.of(
              categories,
              rows.stream().mapToInt(row -> row[at] == NONE ? categories + 1 : row[at]).toArray()));
    }
    return new Columns(CODEBOOK, List.of(new Batch(rows.size(), columns)));
  }

  private static Extract extract(List<Variable.Categorical> identify, String... keep) {
    return new Extract(identify.stream().map(Generalisation::of).toList(), List.of(keep));
  }

  private static Microdata clear(Extract extract, List<int[]> rows, String... reported) {
    Cube cube = new Cube(Policy.RESEARCH, List.of(), List.of(reported), CODEBOOK);
    return new Extraction(cube, extract, Place.of("plan")).clear(columns(rows)).value();
  }

  private static List<int[]> times(int n, int... row) {
    return new ArrayList<>(Collections.nCopies(n, row));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<int[]> all(List<int[]>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }

  private static List<List<String>> cells(Microdata file) {
    List<List<String>> all = new ArrayList<>();
    for (int row = 0; row < file.rows().size(); row++) {
      int at = row;
      all.add(IntStream.range(0, file.columns().size()).mapToObj(c -> file.cell(at, c)).toList());
    }
    return all;
  }

  /** Records of a company of uneven teams, some answers missing. */
  private static List<int[]> company(long seed) {
    Random random = new Random(seed);
    int n = 60 + random.nextInt(300);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int team = (int) (TEAMS * Math.pow(random.nextDouble(), 2));
      int worn = random.nextInt(10) == 0 ? NONE : Math.min(2, random.nextInt(2 + team));
      int age = random.nextInt(20) == 0 ? NONE : random.nextInt(AGES);
      rows.add(new int[] {age, random.nextInt(3) / 2, team, worn, random.nextInt(3)});
    }
    return rows;
  }

  private static final Extract WHOLE = extract(List.of(AGE, SEX, TEAM), "worn", "likes");

  @Test
  void everyCombinationHoldsAtLeastKRecordsAndNoneIsUnanimous_D9() {
    long classes = 0;
    long least = Long.MAX_VALUE;
    for (long seed = 0; seed < 200; seed++) {
      Map<List<String>, List<String>> worn = new HashMap<>();
      Microdata file = clear(WHOLE, company(seed));
      cells(file)
          .forEach(
              row ->
                  worn.computeIfAbsent(row.subList(0, 3), any -> new ArrayList<>())
                      .add(row.get(3)));
      for (List<String> answers : worn.values()) {
        assertTrue(answers.size() >= 10, "seed " + seed + ": a class of " + answers.size());
        Set<String> different = new TreeSet<>(answers);
        different.remove("");
        assertTrue(different.size() >= 2, "seed " + seed + ": unanimous");
        least = Math.min(least, answers.size());
      }
      assertEquals(worn.size(), file.risk().after().number());
      classes += worn.size();
    }
    System.out.printf("microdata: 200 companies, %d classes, the smallest of %d%n", classes, least);
    assertTrue(classes > 1_000, classes + " classes: everything was taken out");
  }

  @Test
  void theOrderOfTheRecordsTellsNothing_D9() {
    for (long seed = 0; seed < 30; seed++) {
      List<int[]> rows = company(seed);
      List<List<String>> file = cells(clear(WHOLE, rows));
      Collections.shuffle(rows, new Random(seed));
      assertEquals(file, cells(clear(WHOLE, rows)), "seed " + seed);
    }
  }

  @Test
  void whatIsKeptIsAsItWasAnsweredAndNothingElseLeaves_D9() {
    List<int[]> rows = company(3);
    Microdata file = clear(extract(List.of(SEX), "likes"), rows);
    assertEquals(
        List.of("sex", "likes"), file.columns().stream().map(Microdata.Column::name).toList());
    for (int answer = 0; answer < 3; answer++) {
      int level = answer;
      String code = "c" + answer;
      assertEquals(
          rows.stream().filter(row -> row[4] == level).count(),
          cells(file).stream().filter(row -> row.get(1).equals(code)).count());
    }
  }

  /**
   * By hand: 3, 3, 2 and 4 are all too few. Ages by twos make 6 and 6: each age loses 1 of 3 steps,
   * sex nothing, 1/6 on average.
   */
  @Test
  void neighbouringAgesAreMergedWhereThatLosesLeast() {
    List<int[]> rows =
        all(
            times(3, 0, 0, 0, 0, 0),
            times(3, 1, 0, 0, 1, 0),
            times(2, 2, 1, 0, 0, 0),
            times(4, 3, 1, 0, 1, 0));
    Microdata file = clear(extract(List.of(AGE, SEX), "likes"), rows);
    Risk risk = file.risk();
    assertEquals(5, risk.k());
    assertEquals(List.of("c0..c1", "c0", "c0"), cells(file).getFirst());
    assertEquals(List.of("c2..c3", "c1", "c0"), cells(file).getLast());
    assertEquals(new Risk.Classes(4, 2, 3, 0, 12, 1 / 2.0, 4 / 12.0), risk.before());
    assertEquals(new Risk.Classes(2, 6, 6, 0, 0, 1 / 6.0, 2 / 12.0), risk.after());
    assertEquals(5 / 6.0, risk.kept(), 1e-12);
    assertEquals(12, risk.generalisedCells());
    assertEquals(0, risk.suppressedCells());
    assertEquals(List.of(1, 0), risk.variables().stream().map(Risk.Done::step).toList());
  }

  /** By hand: taking 6 of 86 out loses 6/86, merging ages would lose 1/6. */
  @Test
  void theFewAreTakenOutWhereThatLosesLess() {
    List<int[]> rows =
        all(
            times(20, 0, 0, 0, 0, 0),
            times(20, 1, 0, 0, 0, 0),
            times(20, 2, 1, 0, 0, 0),
            times(20, 3, 1, 0, 0, 0),
            times(3, 0, 1, 0, 0, 0),
            times(3, 1, 1, 0, 0, 0));
    Microdata file = clear(extract(List.of(AGE, SEX), "likes"), rows);
    assertEquals(List.of("*", "*", "c0"), cells(file).getFirst());
    assertEquals(6, file.risk().suppressedRecords());
    assertEquals(12, file.risk().suppressedCells());
    assertEquals(1 - 6 / 86.0, file.risk().kept(), 1e-12);
    assertEquals(6, file.risk().after().smallest());
  }

  /** By hand: one lone man cannot be taken out alone, and six others with him lose more. */
  @Test
  void oneAloneIsNotTakenOutAlone() {
    List<int[]> rows =
        all(
            times(3, 0, 0, 0, 0, 0),
            times(3, 1, 0, 0, 0, 0),
            times(2, 2, 1, 0, 0, 0),
            times(4, 3, 1, 0, 0, 0),
            times(1, 0, 1, 0, 0, 0));
    Risk risk = clear(extract(List.of(AGE, SEX), "likes"), rows).risk();
    assertEquals(0, risk.suppressedRecords());
    assertEquals(List.of(2, 0), risk.variables().stream().map(Risk.Done::step).toList());
    assertEquals(0.5, risk.kept(), 1e-12);
    assertEquals(1, risk.before().uniques());
    assertEquals(0, risk.after().uniques());
  }

  /** The first 20 all gave the same answer: by themselves they would say what each answered. */
  @Test
  void aUnanimousClassIsMergedHoweverLarge_D3() {
    List<int[]> rows =
        all(
            times(20, 0, 0, 0, 2, 0),
            times(10, 1, 0, 0, 0, 0),
            times(10, 1, 0, 0, 2, 0),
            times(10, 2, 0, 0, 0, 0),
            times(10, 2, 0, 0, 2, 0),
            times(10, 3, 0, 0, 0, 0),
            times(10, 3, 0, 0, 2, 0));
    Risk risk = clear(extract(List.of(AGE), "worn"), rows).risk();
    assertEquals(1, risk.variables().getFirst().step());
    assertEquals(
        new Risk.Diversity("worn", 2, 0).distinct(), risk.sensitive().getFirst().distinct());
    assertEquals(
        Math.exp(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75)),
        risk.sensitive().getFirst().entropy(),
        1e-12);
    assertEquals(
        0, clear(extract(List.of(AGE), "likes"), rows).risk().variables().getFirst().step());
  }

  /**
   * What a report says of a team, less what the file says of it, is nobody, or the whole team, or
   * at least k who are not unanimous.
   */
  @Test
  void setOffAgainstAReportByGroupsNobodyIsLeftOver_D4() {
    int tried = 0;
    for (long seed = 0; seed < 200; seed++) {
      List<int[]> rows = company(seed);
      Microdata file = clear(WHOLE, rows, "team", "age");
      for (int variable : new int[] {0, 2}) {
        Generalisation g = WHOLE.identify().get(variable);
        Generalisation.Step step = g.steps().get(file.risk().variables().get(variable).step());
        for (int group = 0; group < step.groups().size() && !step.any(); group++) {
          int place = group;
          String code = step.groups().get(group).code();
          long told = rows.stream().filter(r -> level(r, variable, step) == place).count();
          long filed = cells(file).stream().filter(row -> row.get(variable).equals(code)).count();
          long over = told - filed;
          assertTrue(over == 0 || filed == 0 || over >= 10, "seed " + seed + ": " + over);
          tried++;
        }
      }
    }
    assertTrue(tried > 500, tried + " groups");
  }

  private static int level(int[] row, int variable, Generalisation.Step step) {
    return row[variable] == NONE ? step.groups().size() : step.group(row[variable]);
  }

  /** Team 4 has 3 people, so the report hides it; merged with team 3 alone it would follow. */
  @Test
  void aHiddenTeamIsNotMergedWithShownOnesAlone_D4() {
    List<int[]> rows =
        all(
            times(15, 0, 0, 0, 0, 0),
            times(15, 0, 0, 0, 0, 1),
            times(15, 0, 0, 3, 0, 0),
            times(3, 0, 0, 4, 0, 1));
    Generalisation.Step pairs = Generalisation.merged(TEAM, Map.of("small", List.of("c3", "c4")));
    Extract extract =
        new Extract(List.of(Generalisation.of(TEAM, List.of(pairs))), List.of("likes"));
    assertEquals(1, clear(extract, rows).risk().variables().getFirst().step());
    Microdata beside = clear(extract, rows, "team");
    assertTrue(
        cells(beside).stream().noneMatch(row -> row.getFirst().equals("small")),
        "the three follow from the merged teams less the larger of them");
  }

  @Test
  void aFloorStandsAlsoWhereEverythingMayBeShown_D9() {
    Cube open = new Cube(Policy.OPEN, List.of(), List.of(), CODEBOOK);
    Microdata file =
        new Extraction(open, extract(List.of(AGE, TEAM), "likes"), Place.of("plan"))
            .clear(columns(company(1)))
            .value();
    assertEquals(5, file.risk().k());
    assertTrue(file.risk().after().smallest() >= 5);
  }

  @Test
  void anEmployerNeverGetsThem_D9() {
    Cube cube = new Cube(Policy.ORGANISATION, List.of(), List.of(), CODEBOOK);
    Refused refused =
        assertThrows(Refused.class, () -> new Extraction(cube, WHOLE, Place.of("plan")));
    assertEquals("M101", refused.problems().getFirst().code());
  }

  @ParameterizedTest
  @CsvSource({"9, M102", "30, M103"})
  void whatCannotBeMadeSafeIsRefused(int n, String code) {
    List<int[]> rows = times(n, 0, 0, 0, 1, 0);
    Refused refused = assertThrows(Refused.class, () -> clear(extract(List.of(AGE), "worn"), rows));
    assertEquals(code, refused.problems().getFirst().code());
  }

  @Test
  void anOrderIsMergedByTwosAndFoursAndWhatStandsAsideKeepsToItself() {
    List<Category> six = new ArrayList<>(categories(6));
    six.add(new Category("dk", words("Don't know"), Category.Role.ASIDE, false));
    Generalisation g = Generalisation.of(new Variable.Ordinal("x", words("X"), six));
    assertEquals(
        List.of("c0..c1", "c2..c3", "c4..c5", "dk"),
        g.steps().get(1).groups().stream().map(Category::code).toList());
    assertEquals(
        List.of("c0..c3", "c4..c5", "dk"),
        g.steps().get(2).groups().stream().map(Category::code).toList());
    assertEquals(4, g.steps().size());
    for (int s = 1; s < g.steps().size(); s++) {
      assertTrue(g.steps().get(s).isCoarserThan(g.steps().get(s - 1)));
    }
  }

  /** ADR 74: before, places in the list were merged, which need not be neighbours. */
  @ParameterizedTest
  @CsvSource({"5 4 3 2 1, 5 3..4 1..2", "1 2 3 4 5, 1..2 3..4 5", "1 3 2 4 5, 1..2 3..4 5"})
  void neighboursAreThoseThatCountNextToEachOther(String listed, String merged) {
    List<Category> categories =
        Stream.of(listed.split(" ")).map(code -> Category.plain(code, words(code))).toList();
    Generalisation g = Generalisation.of(new Variable.Ordinal("x", words("X"), categories));
    assertEquals(
        List.of(merged.split(" ")),
        g.steps().get(1).groups().stream().map(Category::code).toList());
  }
}
