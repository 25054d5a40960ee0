package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.infer.guess.Guess;

/**
 * A single choice whose answer "other" stands in the column after it alone, in words, as
 * SurveyMonkey writes: of the two, one cell at most is filled.
 */
final class OtherWords {
  private static final Pattern OTHER =
      Pattern.compile(
          "(other|andere[rs]?|sonstige[rs]?|otr[oa]s?|autres?|altro|outr[oa]s?|anders)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final int first;
  private final int choice;
  private final int words;
  private boolean apart = true;
  private boolean alone;

  private OtherWords(int first, Field choice, Field words) {
    this.first = first;
    this.choice = choice.profile().at();
    this.words = words.profile().at();
  }

  /** Whether a column or an option is called "other". */
  static boolean isOther(String name) {
    return OTHER.matcher(name).matches();
  }

  /** Where among the fields each such choice stands. */
  static Set<Integer> of(List<Field> fields, CsvFile file, int top) {
    List<OtherWords> candidates = new ArrayList<>();
    for (int at = 0; at + 1 < fields.size(); at++) {
      if (isCandidate(fields.get(at), fields.get(at + 1))) {
        candidates.add(new OtherWords(at, fields.get(at), fields.get(at + 1)));
      }
    }
    if (!candidates.isEmpty()) {
      file.forEachRow(top, (number, cells) -> candidates.forEach(each -> each.take(cells)));
    }
    Set<Integer> found = new HashSet<>();
    candidates.stream().filter(c -> c.apart && c.alone).forEach(c -> found.add(c.first));
    return found;
  }

  private static boolean isCandidate(Field choice, Field words) {
    String part = words.name().partWording();
    boolean same =
        !words.name().stem().isEmpty()
            && words.name().stem().equals(choice.header())
            && choice.name().stem().isEmpty();
    boolean none =
        choice.profile().texts().stream().noneMatch(OtherWords::isOther)
            && !choice.profile().isNumber();
    return same && isOther(part) && none && choice.guess() instanceof Guess.Choice;
  }

  private void take(String[] cells) {
    if (words < cells.length && !cells[words].isBlank()) {
      boolean empty = cells[choice].isBlank();
      apart &= empty;
      alone |= empty;
    }
  }
}
