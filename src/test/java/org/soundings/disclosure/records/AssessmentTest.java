package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.SampleResponses;

/** D9: what is said of a file of seven records, counted by hand. */
class AssessmentTest {
  /** Of four ages, and one of two teams; "leaving" has two answers. */
  private static final Extract EXTRACT =
      new Extract(
          List.of(
              Generalisation.of((Variable.Categorical) SampleResponses.ordinal("age", 4)),
              Generalisation.of((Variable.Categorical) SampleResponses.nominal("team", 2))),
          List.of("leaving"));

  private static final int NO_AGE = 4;

  private static EquivalenceClass people(int age, int team, long yes, long no) {
    List<Integer> groups = List.of(age, team);
    return new EquivalenceClass(groups, yes + no, List.of(groups), new long[][] {{yes, no}});
  }

  private static final EquivalenceClass TWO = people(0, 0, 1, 1);
  private static final EquivalenceClass THREE = people(1, 0, 2, 1);
  private static final EquivalenceClass ONE = people(2, 1, 0, 1);
  private static final EquivalenceClass AGELESS = people(NO_AGE, 1, 1, 0);

  private static final List<EquivalenceClass> ALL = List.of(TWO, THREE, ONE, AGELESS);

  /** Ages are merged by twos; the two people of the second team are taken out. */
  private static Risk risk() {
    EquivalenceClass young = EquivalenceClass.of(List.of(0, 0), List.of(TWO, THREE));
    EquivalenceClass out = EquivalenceClass.of(List.of(), List.of(ONE, AGELESS));
    Coarsened best = new Coarsened(List.of(1, 0), List.of(young), out, true, 0.4, 2);
    return new Assessment(EXTRACT, List.of("leaving"), 3, ALL, best).risk();
  }

  @Test
  void classesAreCountedBeforeAndAfterWithThoseTakenOutAsOne() {
    Risk risk = risk();
    assertEquals(7, risk.records(), "nobody is left out");
    assertEquals(Risk.Classes.of(List.of(2L, 3L, 1L, 1L), 3), risk.before());
    assertEquals(4, risk.before().below());
    assertEquals(2, risk.before().uniques());
    assertEquals(Risk.Classes.of(List.of(5L, 2L), 3), risk.after());
  }

  /** Of the two who were taken out one had given no age: three cells, not four. */
  @Test
  void onlyCellsInWhichSomethingStoodAreTakenOut() {
    assertEquals(2, risk().suppressedRecords());
    assertEquals(3, risk().suppressedCells());
  }

  /** The ages of five people are pairs now; their team is as it was. */
  @Test
  void aCellIsGeneralisedWhereItsGroupIsOfSeveralCategories() {
    assertEquals(5, risk().generalisedCells());
    assertEquals(0.6, risk().kept(), 1e-12);
  }

  @Test
  void howFarEachVariableWasMadeCoarserIsSaid() {
    Risk.Done age = risk().variables().get(0);
    Risk.Done team = risk().variables().get(1);
    assertEquals(List.of("1..2", "3..4"), age.groups().stream().map(Category::code).toList());
    assertEquals("age 1 of 2", age.variable() + " " + age.step() + " of " + age.steps());
    assertEquals("team 0 of 1", team.variable() + " " + team.step() + " of " + team.steps());
  }

  /** Three yes and two no are less even than one and one: exp of 0.6 ln 1/0.6 + 0.4 ln 1/0.4. */
  @Test
  void diversityIsThatOfTheLeastDiverseClass() {
    Risk.Diversity leaving = risk().sensitive().getFirst();
    assertEquals("leaving", leaving.item());
    assertEquals(2, leaving.distinct());
    assertEquals(Math.exp(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4)), leaving.entropy(), 1e-12);
  }

  private static Risk untouched(EquivalenceClass... classes) {
    Coarsened best = new Coarsened(List.of(0, 0), List.of(classes), null, true, 0, 0);
    return new Assessment(EXTRACT, List.of("leaving"), 3, List.of(classes), best).risk();
  }

  @Test
  void whereNothingWasDoneNothingIsSaidToBe() {
    Risk risk = untouched(TWO, THREE);
    assertEquals(risk.before(), risk.after());
    assertEquals(0, risk.suppressedRecords() + risk.suppressedCells() + risk.generalisedCells());
    assertEquals(1, risk.kept());
  }

  @Test
  void aClassInWhichNobodyAnsweredTellsNobodysAnswer() {
    EquivalenceClass silent =
        new EquivalenceClass(List.of(3, 1), 4, List.of(List.of(3, 1)), new long[][] {{0, 0}});
    assertEquals(2, untouched(TWO, silent).sensitive().getFirst().distinct());
    assertEquals(0, untouched(silent).sensitive().getFirst().distinct());
    assertTrue(Double.isNaN(untouched(silent).sensitive().getFirst().entropy()));
  }

  @Test
  void whatIdentifiesStandsFirstInTheFile() {
    assertEquals(List.of("age", "team", "leaving"), EXTRACT.variables());
  }
}
