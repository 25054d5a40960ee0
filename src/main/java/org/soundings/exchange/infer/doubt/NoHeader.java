package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Profile;

/** A file that seems to begin with a response, so that its first one names the columns. */
final class NoHeader {
  private NoHeader() {}

  static Optional<Look> look(List<Profile> profiles) {
    List<Profile> answers = profiles.stream().filter(NoHeader::saysAnAnswer).toList();
    if (2 * answers.size() <= profiles.size() || isCounted(profiles)) {
      return Optional.empty();
    }
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            "",
            "The first row is taken for the names of the columns, but reads like a response (\""
                + answers.stream()
                    .filter(profile -> profile.counts().containsKey(profile.column().name()))
                    .findFirst()
                    .orElse(answers.getFirst())
                    .column()
                    .name()
                + "\" could be an answer), and is not counted.",
            "If it is one, add a row of names above it and run infer again."));
  }

  /** Whether a column is called like one of the answers in it, or a number among numbers. */
  private static boolean saysAnAnswer(Profile profile) {
    String name = profile.column().name();
    if (profile.counts().containsKey(name)) {
      return profile.counts().size() > 1;
    }
    return profile.isNumber()
        && NumberFormat.PLAIN.value(name).isPresent()
        && NumberFormat.PLAIN.value(name).getAsDouble() <= profile.high()
        && NumberFormat.PLAIN.value(name).getAsDouble() >= profile.low() - 1;
  }

  /** Whether the columns are called 1, 2, 3 and so on. */
  private static boolean isCounted(List<Profile> profiles) {
    List<Double> numbers =
        profiles.stream()
            .map(profile -> NumberFormat.PLAIN.value(profile.column().name()))
            .filter(number -> number.isPresent())
            .map(number -> number.getAsDouble())
            .toList();
    return numbers.size() > 1
        && IntStream.range(1, numbers.size())
            .allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
  }
}
