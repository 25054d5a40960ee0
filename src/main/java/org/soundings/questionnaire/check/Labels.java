package org.soundings.questionnaire.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Wording;

/**
 * The English labels of the options that stand in a row; none for other languages.
 *
 * @param texts as written, without those that stand {@link Role#ASIDE}
 */
record Labels(List<String> texts) {
  private static final int FEW = 4;
  private static final int MANY = 25;
  private static final int SEVERAL = 3;

  private static final Pattern YES = pattern("^yes\\b");
  private static final Pattern NO = pattern("^no\\b");
  private static final Pattern YES_OR_NO = pattern("^(yes|no)\\b");
  private static final Pattern NUMBERS = pattern("^[\\d\\W]*$");

  private static final Pattern OPEN =
      pattern("\\b(other|none|something|anything|nothing|elsewhere|another|not listed)\\b");

  private static final Pattern FREQUENCY =
      pattern(
          "\\b(never|rarely|seldom|sometimes|often|usually|always|daily|weekly|monthly|yearly)\\b");

  static Labels of(List<Category> options) {
    return new Labels(
        options.stream()
            .filter(option -> option.role() != Role.ASIDE)
            .flatMap(option -> english(option.wording()).stream())
            .toList());
  }

  static Optional<String> english(Wording wording) {
    return wording.byLanguage().entrySet().stream()
        .filter(e -> e.getKey().equals("en") || e.getKey().startsWith("en-"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Few labels, a yes and a no among them. */
  boolean areYesOrNo() {
    return texts.size() <= FEW && count(YES) > 0 && count(NO) > 0;
  }

  /** Degrees between two sides, or at least three frequencies. */
  boolean areDegrees() {
    return texts.size() >= SEVERAL && Balance.of(texts).isPresent() || count(FREQUENCY) >= SEVERAL;
  }

  /**
   * Whether nobody would miss "other": few or very many, kinds of yes and no, numbers, or there.
   */
  boolean areComplete() {
    return texts.size() < FEW
        || texts.size() > MANY
        || count(YES_OR_NO) > 1
        || count(NUMBERS) == texts.size()
        || count(OPEN) > 0;
  }

  private long count(Pattern pattern) {
    return texts.stream().filter(text -> pattern.matcher(text).find()).count();
  }

  private static Pattern pattern(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
