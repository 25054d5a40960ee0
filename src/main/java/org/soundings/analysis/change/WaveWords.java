package org.soundings.analysis.change;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Findings;
import org.soundings.statistics.Words;

/**
 * What is said of the weights and designs of several waves together: once where it is the same of
 * all, else of each.
 *
 * @param names one a wave, as {@code waves}
 */
record WaveWords(List<String> names, List<Findings> waves) {
  /** "w in 2024, and by v in 2025"; null where none is weighted. */
  @Nullable String weight() {
    return waves.stream().allMatch(wave -> wave.weight() == null)
        ? null
        : each(
            wave -> wave.weight() == null ? "nothing" : wave.weight(),
            (name, weight) -> weight + " in " + name,
            ", and by ");
  }

  /** Sentences; empty where there is nothing to say of any wave. */
  String design() {
    return waves.stream().allMatch(wave -> wave.design().isEmpty())
        ? ""
        : each(
            wave -> wave.design().isEmpty() ? "No design." : wave.design(),
            (name, design) -> "In " + name + ": " + Words.sentence(design),
            " ");
  }

  private String each(Function<Findings, String> of, BinaryOperator<String> told, String between) {
    List<String> said = waves.stream().map(of).toList();
    return said.stream().distinct().count() == 1
        ? said.getFirst()
        : IntStream.range(0, said.size())
            .mapToObj(i -> told.apply(names.get(i), said.get(i)))
            .collect(Collectors.joining(between));
  }
}
