package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guess;

/** What is doubtful of words. */
final class WordDoubts {
  private static final Pattern COUNTED = Pattern.compile("\\d+([.,]\\d+)? ?\\p{L}{1,8}\\.?");

  private WordDoubts() {}

  static void of(Profile profile, Guess.Words words, List<Look> looks) {
    Optional<Look> unit = unit(profile);
    if (unit.isPresent()) {
      looks.add(unit.get());
      return;
    }
    if (!words.note().isEmpty() && profile.holdsCodes()) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Numbers that begin with 0 are taken for codes, too many to be options.",
          "If they are numbers, make it one; if they could tell who answered, list it under data:"
              + " ignore.");
      return;
    }
    if (!words.note().isEmpty()) {
      looks.add(
          MixedNumbers.look(
              profile,
              "they are taken for words",
              "Correct those, or list them under data: missing"));
      return;
    }
    Optional<Look> days = DayDoubts.among(profile);
    days.ifPresent(looks::add);
    if (days.isEmpty()
        && SeveralDoubts.areLists(profile)
        && profile.answered() > 5
        && profile.texts().stream().mapToInt(String::length).average().orElse(0) < 80) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Taken for words, though cells look as if they held several answers.",
          "If options were chosen, make it multiple, with a separator under data: columns.");
    }
  }

  /** That every answer is a number with the same unit: 21 years. */
  private static Optional<Look> unit(Profile profile) {
    List<String> units =
        profile.texts().stream()
            .map(text -> COUNTED.matcher(text).matches() ? text.replaceAll("[\\d.,\\s]+", "") : "")
            .distinct()
            .toList();
    return profile.counts().size() > 2 && units.size() == 1 && !units.getFirst().isEmpty()
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "Every answer is a number with \""
                    + units.getFirst()
                    + "\", so they are taken for words.",
                "To have their mean, take \""
                    + units.getFirst()
                    + "\" out of the cells, and make it a number."))
        : Optional.empty();
  }
}
