package org.soundings.questionnaire.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many labels of a scale with two sides (agree and disagree, satisfied and dissatisfied) stand
 * on each; in English.
 *
 * @param positive labels on the one side
 * @param negative labels on the other
 */
record Balance(int positive, int negative) {
  /** Two opposite words, and how much more of one is usual before it is called unbalanced. */
  private record Family(Pattern positive, Pattern negative, int tolerated) {
    static Family of(String positive, String negative, int tolerated) {
      return new Family(Pattern.compile(positive), Pattern.compile(negative), tolerated);
    }

    Balance count(List<String> labels) {
      int negatives = 0;
      int positives = 0;
      for (String label : labels) {
        if (negative.matcher(label).find()) {
          negatives++;
        } else if (positive.matcher(label).find()) {
          positives++;
        }
      }
      return new Balance(positives, negatives);
    }
  }

  private static final List<Family> FAMILIES =
      List.of(
          Family.of("\\bagree", "\\bdisagree", 0),
          Family.of("\\bsatisfied", "\\b(dis|un)satisfied", 0),
          Family.of("\\blikely", "\\bunlikely", 0),
          Family.of("\\bhappy", "\\bunhappy", 0),
          Family.of("\\b(support|favou?r)", "\\b(oppose|against)", 0),
          Family.of("\\bpositive", "\\bnegative", 0),
          Family.of("\\bbetter\\b", "\\bworse\\b", 0),
          Family.of(
              "\\b(excellent|outstanding|good)\\b", "\\b(fair|poor|bad|terrible|awful)\\b", 1));

  private static final Pattern NEUTRAL =
      Pattern.compile("\\b(neither|neutral|undecided|unsure|not sure|don.?t know|no opinion)\\b");

  /** A scale that begins at nothing ("not at all satisfied") has one side only. */
  private static final Pattern NOTHING = Pattern.compile("^(not|no|none|never)\\b.*");

  /** The sides of the labels, or empty where they are of no known family. */
  static Optional<Balance> of(List<String> labels) {
    List<String> words =
        labels.stream()
            .map(label -> label.strip().toLowerCase(Locale.ROOT))
            .filter(label -> !NEUTRAL.matcher(label).find())
            .toList();
    if (words.stream().anyMatch(label -> NOTHING.matcher(label).matches())) {
      return Optional.empty();
    }
    for (Family family : FAMILIES) {
      Balance balance = family.count(words);
      int sides = balance.positive() + balance.negative();
      if (sides >= 2 && 2 * sides > words.size()) {
        return Optional.of(balance.within(family.tolerated()));
      }
    }
    return Optional.empty();
  }

  private Balance within(int tolerated) {
    return Math.abs(positive - negative) <= tolerated ? new Balance(positive, positive) : this;
  }

  boolean isEven() {
    return positive == negative;
  }
}
