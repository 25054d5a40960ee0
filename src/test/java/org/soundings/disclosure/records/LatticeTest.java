package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.SampleResponses;

/** D3, D9: merging and taking out until nobody stands alone, and no more than that. */
class LatticeTest {
  private static final int K = 5;
  private static final List<Generalisation> IDENTIFY =
      List.of(
          Generalisation.of((Variable.Categorical) SampleResponses.ordinal("age", 4)),
          Generalisation.of((Variable.Categorical) SampleResponses.nominal("sex", 2)));

  private static Lattice lattice(List<EquivalenceClass> base, boolean reported) {
    return new Lattice(IDENTIFY, base, K, setOff(base, reported));
  }

  private static SetOff setOff(List<EquivalenceClass> base, boolean reported) {
    return new SetOff(IDENTIFY, List.of(reported, reported), base, K, Set.of(K));
  }

  private static EquivalenceClass of(int age, int sex, long no, long yes) {
    List<Integer> levels = List.of(age, sex);
    return new EquivalenceClass(
        levels, no + yes, List.of(levels), new long[][] {new long[] {no, yes}});
  }

  /** Some combinations are empty, some of one answer; the last age and sex are no answer. */
  private static List<EquivalenceClass> base(Random random) {
    List<EquivalenceClass> base = new ArrayList<>();
    int most = 1 + random.nextInt(12);
    for (int age = 0; age <= 4; age++) {
      for (int sex = 0; sex <= 2; sex++) {
        long no = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
        long yes = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
        if (no + yes > 0) {
          base.add(of(age, sex, no, yes));
        }
      }
    }
    return base;
  }

  private static List<Coarsened> everyPlace(Lattice lattice) {
    List<Coarsened> all = new ArrayList<>();
    for (int age = 0; age < IDENTIFY.get(0).steps().size(); age++) {
      for (int sex = 0; sex < IDENTIFY.get(1).steps().size(); sex++) {
        all.add(lattice.at(List.of(age, sex)));
      }
    }
    return all;
  }

  /** All merged is the last place: if that does not hold, neither do parts of it. */
  @Test
  void aFileIsFoundIfAndOnlyIfAllRecordsTogetherHold() {
    Random random = new Random(51);
    int none = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<EquivalenceClass> base = base(random);
      boolean holds = !base.isEmpty() && EquivalenceClass.of(List.of(), base).holds(K);
      Optional<Coarsened> best = lattice(base, false).best();
      assertEquals(!base.isEmpty() && holds, best.isPresent() && !base.isEmpty(), base.toString());
      none += holds ? 0 : 1;
    }
    assertTrue(none > 5 && none < 200, "so many cannot be published: " + none);
  }

  @Test
  void everyClassHoldsAndEveryRecordIsInOne() {
    Random random = new Random(52);
    int suppressed = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<EquivalenceClass> base = base(random);
      for (Coarsened place : everyPlace(lattice(base, trial % 2 == 0))) {
        if (place.safe()) {
          List<EquivalenceClass> all = new ArrayList<>(place.classes());
          EquivalenceClass out = place.suppressed();
          if (out != null) {
            all.add(out);
            suppressed++;
          }
          assertTrue(all.stream().allMatch(each -> each.holds(K)), place.toString());
          List<List<Integer>> members = all.stream().flatMap(e -> e.members().stream()).toList();
          assertEquals(base.size(), members.size());
          assertEquals(base.size(), new HashSet<>(members).size(), "each once");
          assertTrue(setOff(base, trial % 2 == 0).leftOver(place.steps(), out).isEmpty());
        }
      }
    }
    assertTrue(suppressed > 100, "records are taken out: " + suppressed);
  }

  /** The way is one of many: it is no worse than all merged, and no place is better than none. */
  @Test
  void itLosesNoMoreThanIfAllWereMergedAndNothingWhereThatIsSafe() {
    Random random = new Random(53);
    int free = 0;
    for (int trial = 0; trial < 300; trial++) {
      Lattice lattice = lattice(base(random), false);
      Optional<Coarsened> best = lattice.best();
      if (best.isPresent()) {
        List<Coarsened> safe = everyPlace(lattice).stream().filter(Coarsened::safe).toList();
        double least = safe.stream().mapToDouble(Coarsened::loss).min().orElseThrow();
        double loss = best.get().loss();
        assertTrue(loss >= least && loss <= safe.getLast().loss() + 1e-12, loss + " of " + safe);
        Coarsened asTheyAre = lattice.at(List.of(0, 0));
        if (asTheyAre.safe() && asTheyAre.suppressed() == null) {
          assertEquals(0, loss);
          free++;
        }
      }
    }
    assertTrue(free > 0, "some are safe as they are: " + free);
  }

  /**
   * One woman of the highest age: taken out alone she were known, so the smallest class goes too.
   */
  @Test
  void whoIsAloneIsTakenOutWithTheSmallestClass() {
    List<EquivalenceClass> base =
        List.of(of(0, 0, 6, 6), of(1, 0, 5, 4), of(2, 0, 7, 7), of(3, 1, 1, 0));
    Coarsened place = lattice(base, false).at(List.of(0, 0));
    EquivalenceClass out = Objects.requireNonNull(place.suppressed());
    assertEquals(List.of(List.of(3, 1), List.of(1, 0)), out.members());
    assertEquals(1, place.below(), "of them one was in a class that is too small");
    assertTrue(place.safe());
  }

  /** D3: as many as k who all said yes are taken out like too few. */
  @Test
  void aClassOfOneAnswerDoesNotHoldHoweverLarge() {
    List<EquivalenceClass> base = List.of(of(0, 0, 6, 6), of(1, 0, 0, 40));
    Coarsened place = lattice(base, false).at(List.of(0, 0));
    assertEquals(List.of(), place.classes(), "what is taken out is only mixed by the other");
    assertFalse(lattice(List.of(of(1, 0, 0, 40)), false).best().isPresent());
  }
}
