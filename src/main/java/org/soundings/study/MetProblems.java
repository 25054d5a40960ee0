package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.soundings.form.MetProblem;
import org.soundings.form.item.FieldProblem;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Wording;

/**
 * How often respondents were told that an answer cannot be taken, by item and reason, so that a
 * question that many misread is found while there is time. In memory alone, since the start; of
 * what was met fewer than ten times nothing is told (D5).
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
   * @param times how often, roughly
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
    return studies
        .find(study)
        .map(declared -> declared.questionnaire().items())
        .orElse(Stream.empty())
        .flatMap(item -> of(study, wave, item))
        .toList();
  }

  private Stream<Met> of(String study, String wave, Item item) {
    return counts.entrySet().stream()
        .filter(
            e ->
                e.getKey().study().equals(study)
                    && e.getKey().wave().equals(wave)
                    && e.getKey().item().equals(item.id())
                    && e.getValue().sum() >= FEWEST)
        .sorted(Comparator.comparing(e -> e.getKey().kind()))
        .map(
            e ->
                new Met(
                    item.ask().wording(), e.getKey().kind(), RoughCount.of(e.getValue().sum())));
  }
}
