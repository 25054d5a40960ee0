package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.clock.Days;
import org.soundings.questionnaire.Place;
import org.soundings.study.Recurrence.Every;
import org.soundings.study.Recurrence.Turn;

class RecurrenceTest {
  private static final int CENTURY = 100;

  private static Recurrence rule(
      Every every, int times, String opens, int days, String from, @Nullable String until) {
    return new Recurrence(
        Place.of("ward"),
        every,
        times,
        OpeningDay.read(opens, every.isOfWeeks()).orElseThrow(),
        days,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until));
  }

  private static Recurrence quarterly() {
    return rule(Every.QUARTER, 1, "first monday", 14, "2027-01-01", "2028-12-31");
  }

  private static List<String> ids(List<Turn> turns) {
    return turns.stream().map(Turn::id).toList();
  }

  private static List<String> due(Recurrence rule, Set<String> known, String day) {
    return ids(rule.due(known, LocalDate.MIN, Days.of(LocalDate.parse(day))));
  }

  /** The days were looked up in a printed calendar. */
  @ParameterizedTest
  @CsvSource({
    "QUARTER,1,first monday,2027-01-01, 2027-q1 2027-01-04 2027-q2 2027-04-05 2027-q3 2027-07-05",
    "QUARTER,1,first monday,2027-01-05, 2027-q2 2027-04-05 2027-q3 2027-07-05 2027-q4 2027-10-04",
    "QUARTER,1,last friday,2027-02-10, 2027-q1 2027-02-26 2027-q2 2027-05-28 2027-q3 2027-08-27",
    "MONTH,1,31,2028-01-31, 2028-01 2028-01-31 2028-02 2028-02-29 2028-03 2028-03-31",
    "MONTH,1,last day,2027-02-01, 2027-02 2027-02-28 2027-03 2027-03-31 2027-04 2027-04-30",
    "MONTH,1,fourth thursday,2027-11-01, 2027-11 2027-11-25 2027-12 2027-12-23 2028-01 2028-01-27",
    "HALF_YEAR,1,15,2026-10-01, 2026-h2 2026-10-15 2027-h1 2027-04-15 2027-h2 2027-10-15",
    "YEAR,1,29,2028-02-01, 2028 2028-02-29 2029 2029-02-28 2030 2030-02-28",
    "WEEK,1,monday,2026-12-21, 2026-w52 2026-12-21 2026-w53 2026-12-28 2027-w01 2027-01-04",
    "WEEK,3,thursday,2026-12-18, 2027-w01 2027-01-07 2027-w04 2027-01-28 2027-w07 2027-02-18",
  })
  void aWaveOpensOnTheDayOfTheRule(
      Every every, int times, String opens, String from, String expected) {
    String shown =
        rule(every, times, opens, 5, from, null)
            .turns()
            .limit(3)
            .map(turn -> turn.id() + " " + turn.opens())
            .reduce((one, next) -> one + " " + next)
            .orElse("");
    assertEquals(expected, shown);
  }

  @Test
  void theFirstAndTheLastDayAreIncluded() {
    Turn first = quarterly().turns().findFirst().orElseThrow();
    assertEquals(LocalDate.parse("2027-01-17"), first.closes());
    List<Turn> all = quarterly().turns().toList();
    assertEquals(8, all.size());
    assertEquals("2028-q4", all.getLast().id());
  }

  private static Stream<OpeningDay> days(Every every) {
    List<String> texts = new ArrayList<>();
    for (String day : List.of("monday", "tuesday", "wednesday", "saturday", "sunday")) {
      for (String number : List.of("first", "second", "third", "fourth", "last")) {
        texts.add(every.isOfWeeks() ? day : number + " " + day);
      }
    }
    IntStream.rangeClosed(1, every.isOfWeeks() ? 0 : 31)
        .forEach(day -> texts.add(Integer.toString(day)));
    return texts.stream().distinct().flatMap(t -> OpeningDay.read(t, every.isOfWeeks()).stream());
  }

  /** Whatever the rule, no two of its waves are open on one day or share a name. */
  @ParameterizedTest
  @EnumSource
  void inACenturyNoTwoWavesOverlapHoweverLongTheRuleMayLetThemBeOpen(Every every) {
    for (int month = 1; month <= 12; month++) {
      LocalDate from = LocalDate.of(2027, month, 1);
      days(every)
          .forEach(
              day -> {
                Recurrence longest =
                    new Recurrence(
                        Place.of("ward"), every, 1, day, 1, from, from.plusYears(CENTURY));
                longest =
                    new Recurrence(
                        Place.of("ward"),
                        every,
                        1,
                        day,
                        longest.shortest(),
                        from,
                        from.plusYears(CENTURY));
                areApart(longest.turns().toList());
              });
    }
  }

  private static void areApart(List<Turn> turns) {
    assertTrue(turns.size() >= CENTURY, turns.toString());
    assertEquals(turns.size(), new HashSet<>(ids(turns)).size());
    for (int i = 1; i < turns.size(); i++) {
      assertTrue(turns.get(i - 1).closes().isBefore(turns.get(i).opens()), turns.get(i).toString());
    }
  }

  @Test
  void theOpenWaveAndTheNextTwoAreMade() {
    assertEquals(List.of("2027-q1", "2027-q2"), due(quarterly(), Set.of(), "2026-12-01"));
    assertEquals(
        List.of("2027-q1", "2027-q2", "2027-q3"), due(quarterly(), Set.of(), "2027-01-04"));
    assertEquals(
        List.of("2027-q1", "2027-q2", "2027-q3"), due(quarterly(), Set.of(), "2027-01-17"));
    assertEquals(List.of("2027-q2", "2027-q3"), due(quarterly(), Set.of(), "2027-01-18"));
    assertEquals(List.of(), due(quarterly(), Set.of(), "2029-01-01"));
  }

  @Test
  void whatWasMadeStaysWhateverTheDay() {
    Set<String> known = Set.of("2027-q1", "2027-q2", "2027-q3");
    assertEquals(
        List.of("2027-q1", "2027-q2", "2027-q3", "2027-q4", "2028-q1"),
        due(quarterly(), known, "2027-07-18"));
    LocalDate last = LocalDate.parse("2027-07-05");
    List<Turn> back = quarterly().due(known, last, Days.of(LocalDate.parse("2020-01-01")));
    assertEquals(List.of("2027-q1", "2027-q2", "2027-q3"), ids(back));
  }

  /**
   * A clock that is a year ahead for an hour makes nothing; one that is behind leaves nothing out.
   */
  @Test
  void aDayThatIsNotCertainMakesNothingEarlyAndNothingThatMayBeOver() {
    Days ahead = new Days(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-12-01"));
    assertEquals(List.of(), ids(quarterly().due(Set.of(), LocalDate.MIN, ahead)));
    List<String> known = ids(quarterly().due(Set.of("2027-q1"), LocalDate.MIN, ahead));
    assertEquals(List.of("2027-q1"), known);
  }

  @Test
  void theSameDayMakesTheSameWavesHoweverOftenItIsAsked() {
    Set<String> known = new HashSet<>();
    for (LocalDate day = LocalDate.parse("2026-12-01");
        day.getYear() < 2029;
        day = day.plusDays(1)) {
      List<String> made = due(quarterly(), known, day.toString());
      known.addAll(made);
      assertEquals(made, due(quarterly(), known, day.toString()));
    }
    assertEquals(8, known.size());
    assertFalse(known.contains("2029-q1"));
  }
}
