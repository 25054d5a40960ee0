package org.soundings.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.Days;
import org.soundings.questionnaire.Problems;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/**
 * The waves of studies that repeat by a rule. It changes nothing.
 *
 * @param stored every wave that was ever declared
 * @param answered whether people have begun to answer one
 */
record WavesByRule(List<Wave> stored, Predicate<WaveId> answered, Days today) {
  /**
   * A study with the waves of its file and those of its rule, in the order in which they open.
   * Whatever has once begun stays in its place, as it was declared, whatever rule the file has now:
   * which wave is the first decides how it may be reported.
   */
  Declaration complete(Declaration study, Problems problems) {
    Recurrence rule = study.fieldwork().repeats();
    if (rule == null) {
      return study;
    }
    List<Wave> own = unwritten(study);
    List<Declaration.DeclaredWave> all = new ArrayList<>(study.waves());
    own.stream()
        .filter(this::isBegun)
        .sorted(Comparator.comparing(Wave::opens, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(w -> insert(wave(w.id().wave(), rule, w.opens(), w.closes()), all));
    Set<String> known = own.stream().map(w -> w.id().wave()).collect(Collectors.toSet());
    for (Recurrence.Turn turn : rule.due(known, latest(own), today)) {
      if (all.stream().noneMatch(wave -> wave.id().equals(turn.id()))) {
        add(wave(turn.id(), rule, turn.opens(), turn.closes()), all, problems);
      }
    }
    if (all.isEmpty()) {
      problems.add(StudyProblem.NO_WAVE.at(rule.place()));
    }
    return study.with(all);
  }

  private static void add(
      Declaration.DeclaredWave made, List<Declaration.DeclaredWave> all, Problems problems) {
    Optional<Declaration.DeclaredWave> other = all.stream().filter(made::overlaps).findFirst();
    if (other.isPresent()) {
      problems.add(StudyProblem.OVERLAP.at(other.get().place(), other.get().id(), made.id()));
    } else {
      insert(made, all);
    }
  }

  /** Before the first that opens later. */
  private static void insert(Declaration.DeclaredWave wave, List<Declaration.DeclaredWave> all) {
    int at = 0;
    while (at < all.size() && !opensLater(all.get(at), wave)) {
      at++;
    }
    all.add(at, wave);
  }

  private static boolean opensLater(Declaration.DeclaredWave one, Declaration.DeclaredWave than) {
    return one.opens() != null && (than.opens() == null || one.opens().isAfter(than.opens()));
  }

  private static Declaration.DeclaredWave wave(
      String id, Recurrence rule, @Nullable LocalDate opens, @Nullable LocalDate closes) {
    return new Declaration.DeclaredWave(id, rule.place(), opens, closes, null);
  }

  private static LocalDate latest(List<Wave> waves) {
    return waves.stream()
        .flatMap(wave -> Optional.ofNullable(wave.opens()).stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /** Drafts that a file lists no longer: they are to open on no day. */
  List<Wave> dropped(Declaration study) {
    return unwritten(study).stream()
        .filter(wave -> wave.opens() != null && !isBegun(wave))
        .toList();
  }

  private List<Wave> unwritten(Declaration study) {
    Set<String> listed =
        study.waves().stream().map(Declaration.DeclaredWave::id).collect(Collectors.toSet());
    return stored.stream()
        .filter(wave -> wave.id().study().equals(study.id()))
        .filter(wave -> !listed.contains(wave.id().wave()))
        .toList();
  }

  private boolean isBegun(Wave wave) {
    return wave.stage(today.atMost()) != Stage.DRAFT
        || wave.stage(today.atLeast()) != Stage.DRAFT
        || answered.test(wave.id());
  }
}
