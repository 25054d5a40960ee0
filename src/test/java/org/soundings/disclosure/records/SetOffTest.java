package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.SampleResponses;

/** D3, D4, D9: what a file of records says less what the report says leaves no few. */
class SetOffTest {
  private static final int K = 5;
  private static final int REPORT = 10;
  private static final List<Integer> MERGED = List.of(1);
  private static final Variable.Categorical TEAM =
      (Variable.Categorical) SampleResponses.nominal("team", 4);

  /** Four teams, of which all but the first are merged in one step. */
  private static Generalisation teams() {
    List<String> codes = TEAM.categories().stream().map(c -> c.code()).toList();
    return Generalisation.of(
        TEAM, List.of(Generalisation.merged(TEAM, Map.of("others", codes.subList(1, 4)))));
  }

  /** Each team's people by whether they answered no or yes to something sensitive. */
  private static List<EquivalenceClass> base(long[]... answers) {
    List<EquivalenceClass> base = new ArrayList<>();
    for (int team = 0; team < answers.length; team++) {
      long n = answers[team][0] + answers[team][1];
      List<Integer> levels = List.of(team);
      base.add(new EquivalenceClass(levels, n, List.of(levels), new long[][] {answers[team]}));
    }
    return base;
  }

  private static Optional<Predicate<EquivalenceClass>> leftOver(
      boolean reported, List<EquivalenceClass> base, List<Integer> steps, Integer... takenOut) {
    List<EquivalenceClass> out = new ArrayList<>();
    for (int team : takenOut) {
      out.add(base.get(team));
    }
    @Nullable EquivalenceClass taken = out.isEmpty() ? null : EquivalenceClass.of(List.of(), out);
    return new SetOff(List.of(teams()), List.of(reported), base, K, Set.of(REPORT))
        .leftOver(steps, taken);
  }

  private static List<EquivalenceClass> withSmall(long no, long yes, long other, long more) {
    return base(new long[] {30, 30}, new long[] {no, yes}, new long[] {other, more}, LARGE);
  }

  private static final long[] LARGE = {20, 20};

  /** Of the merged three the report shows the larger two: the rest are the four that it hides. */
  @Test
  void aSmallTeamMergedWithAReportedOneIsWhatIsLeftOver() {
    List<EquivalenceClass> base = withSmall(2, 2, 15, 15);
    Predicate<EquivalenceClass> which = leftOver(true, base, MERGED).orElseThrow();
    assertTrue(which.test(new EquivalenceClass(List.of(1), 34, List.of(), new long[0][])));
    assertFalse(which.test(base.getFirst()), "the first team is whole");
    assertTrue(leftOver(false, base, MERGED).isEmpty(), "where no report is made by team");
  }

  @Test
  void twoHiddenTeamsOfEnoughTogetherMayBeMerged() {
    assertTrue(leftOver(true, withSmall(3, 3, 2, 4), MERGED).isEmpty());
    assertFalse(leftOver(true, withSmall(1, 3, 2, 3), MERGED).isEmpty(), "nine");
  }

  /** D3: all fourteen that the report hides said yes, however many they are. */
  @Test
  void hiddenTeamsThatAllGaveOneAnswerMayNotBeMerged() {
    assertFalse(leftOver(true, withSmall(0, 6, 0, 8), MERGED).isEmpty());
    assertTrue(leftOver(true, withSmall(0, 6, 1, 7), MERGED).isEmpty(), "one of them said no");
  }

  @Test
  void wholeTeamsOfTheReportMayBeMerged() {
    assertTrue(leftOver(true, withSmall(5, 5, 15, 15), MERGED).isEmpty());
  }

  /** What the report says of a team less what the file says are those taken out of it. */
  @Test
  void thoseTakenOutOfAGroupAreAllOfItOrEnough() {
    List<EquivalenceClass> base = withSmall(2, 2, 15, 15);
    assertTrue(leftOver(true, base, List.of(0), 1).isEmpty(), "the whole team");
    assertFalse(leftOver(true, base, MERGED, 1).isEmpty(), "four of 74");
    assertTrue(leftOver(true, base, MERGED, 2).isEmpty(), "thirty of 74");
    List<EquivalenceClass> oneAnswer = withSmall(0, 8, 15, 15);
    assertFalse(leftOver(true, oneAnswer, MERGED, 1).isEmpty(), "eight who all said yes (D3)");
  }

  /** A team by which the file says nothing leaves nothing over. */
  @Test
  void whatIsMergedWithEverythingIsNotSetOff() {
    int last = teams().steps().size() - 1;
    assertEquals(Optional.empty(), leftOver(true, withSmall(2, 2, 15, 15), List.of(last)));
  }
}
