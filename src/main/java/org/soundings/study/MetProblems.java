package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.soundings.form.MetProblem;
import org.soundings.form.item.FieldProblem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;

/**
 * How many respondents were told that an answer cannot be taken, by item and reason, so that a
 * question that many misread is found while there is time. In memory alone, since the start; of
 * what fewer than ten of them met nothing is told (D5).
 */
@ApplicationScoped
public class MetProblems {
  private static final int MOST = 10_000;
  private static final int FEWEST = 10;

  private final Studies studies;
  private final Map<MetProblem, LongAdder> counts = new ConcurrentHashMap<>();

  @Inject
  MetProblems(Studies studies) {
    this.studies = studies;
  }

  /**
   * @param ask what is asked
   * @param times how many of them, roughly
   */
  public record Met(Wording ask, FieldProblem.Kind kind, RoughCount times) {}

  void count(@Observes MetProblem met) {
    LongAdder count = counts.get(met);
    if (count == null && counts.size() < MOST) {
      count = counts.computeIfAbsent(met, first -> new LongAdder());
    }
    if (count != null) {
      count.increment();
    }
  }

  /** Of a wave, in the order of its items; none of a wave that nobody knows. */
  public List<Met> of(String study, String wave) {
    Map<String, Map<FieldProblem.Kind, Long>> byItem = new HashMap<>();
    counts.forEach(
        (met, count) -> {
          if (met.study().equals(study) && met.wave().equals(wave) && count.sum() >= FEWEST) {
            byItem
                .computeIfAbsent(met.item(), item -> new EnumMap<>(FieldProblem.Kind.class))
                .put(met.kind(), count.sum());
          }
        });
    List<Met> all = new ArrayList<>();
    studies.find(study).map(Declaration::questionnaire).stream()
        .flatMap(Questionnaire::items)
        .forEach(
            item ->
                byItem
                    .getOrDefault(item.id(), Map.of())
                    .forEach(
                        (kind, times) ->
                            all.add(new Met(item.ask().wording(), kind, RoughCount.of(times)))));
    return all;
  }
}
