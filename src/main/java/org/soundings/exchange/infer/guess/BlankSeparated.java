package org.soundings.exchange.infer.guess;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.label.Options;

/**
 * Tells several answers between blanks, radio tv, from one answer of several words: answers stand
 * alone, too, and beside different others; words of a label do neither.
 */
final class BlankSeparated {
  private BlankSeparated() {}

  /** Whether the cells of a column hold several answers between blanks. */
  static boolean is(Profile profile, Parts parts) {
    List<String> texts = profile.texts();
    if (texts.stream().anyMatch(BlankSeparated::isSentence)
        || Options.of(profile.counts()).ordered()) {
      return false;
    }
    Map<String, Integer> cells = new HashMap<>();
    for (String text : texts) {
      new LinkedHashSet<>(Parts.split(text, " ")).forEach(p -> cells.merge(p, 1, Integer::sum));
    }
    int different = parts.counts().size();
    long combined = cells.values().stream().filter(times -> times > 1).count();
    long alone = texts.stream().filter(parts.counts()::containsKey).count();
    return 2 * combined > different && alone > 1 && 3 * alone >= different;
  }

  /** Whether a text begins with a capital and goes on without one: Never married. */
  private static boolean isSentence(String text) {
    List<String> words = Parts.split(text, " ");
    return words.size() > 1
        && Character.isUpperCase(words.getFirst().codePointAt(0))
        && words.stream().skip(1).anyMatch(word -> Character.isLowerCase(word.codePointAt(0)));
  }
}
