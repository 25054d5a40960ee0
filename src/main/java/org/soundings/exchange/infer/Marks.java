package org.soundings.exchange.infer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a column marks who chose an option.
 *
 * @param label the option itself where it is the mark, or empty
 * @param chosen texts that mean chosen where every reader would not know, or none
 */
record Marks(String label, List<String> chosen) {
  private static final Set<String> NOT =
      Set.of("0", "false", "no", "not selected", "not chosen", "unselected", "unchecked", "off");
  private static final Set<String> YES =
      Set.of("1", "true", "yes", "x", "selected", "chosen", "checked", "on");

  static Optional<Marks> of(Profile profile) {
    List<String> marks =
        profile.texts().stream().filter(text -> !NOT.contains(lower(text))).toList();
    if (marks.stream().allMatch(text -> YES.contains(lower(text)))) {
      return Optional.of(new Marks("", List.of()));
    }
    boolean unmarked = profile.hasEmpty() || marks.size() < profile.texts().size();
    if (marks.size() != 1 || !unmarked) {
      return Optional.empty();
    }
    String mark = marks.getFirst();
    return Optional.of(
        profile.isNumber() ? new Marks("", List.of(mark)) : new Marks(mark, List.of()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
