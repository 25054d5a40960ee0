package org.soundings.exchange.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;

/** Columns of one question that are no part of its grid, for one holds an answer more. */
final class OtherScales {
  private static final int SHARED = 2;

  private OtherScales() {}

  /**
   * What to say of an item made of the first columns of a question.
   *
   * @param taken how many it is made of
   */
  static Optional<Look> look(List<Field> run, int taken) {
    if (taken >= run.size() || !run.getFirst().name().spoken()) {
      return Optional.empty();
    }
    Set<String> own = texts(run.subList(0, taken));
    Set<String> next = texts(run.subList(taken, taken + 1));
    Set<String> shared = new HashSet<>(own);
    shared.retainAll(next);
    Set<String> apart = new HashSet<>(own);
    apart.addAll(next);
    apart.removeAll(shared);
    return shared.size() < SHARED
        ? Optional.empty()
        : Optional.of(
            new Look(
                Look.Doubt.SOME,
                run.getFirst().header(),
                "\""
                    + run.get(taken).header()
                    + "\" is of the same question and shares answers with it, but is an item of its"
                    + " own"
                    + apart.stream()
                        .min(String::compareTo)
                        .map(text -> ", for only one of them holds \"" + text + "\".")
                        .orElse("."),
                "To have them in one grid, give it a scale of all these answers."));
  }

  private static Set<String> texts(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.guess() instanceof Guess.Choice && !field.profile().isNumber())
        .flatMap(field -> field.profile().texts().stream())
        .collect(Collectors.toSet());
  }
}
