package org.soundings.exchange;

import java.util.Arrays;
import java.util.List;

/** Guesses how many of a file's first rows are header rows. */
final class HeaderRows {
  /** Of so many columns one must be spanned by the question on its left for that to be likely. */
  private static final int COLUMNS_PER_SPANNED = 10;

  private HeaderRows() {}

  /** 3 as Qualtrics writes, 2 as SurveyMonkey and Qualtrics in former days wrote, else 1. */
  static int likely(List<String[]> head) {
    if (head.size() > 2 && share(head.get(2), "ImportId") > 0.5) {
      return 3;
    }
    if (head.size() < 2) {
      return 1;
    }
    String[] first = head.get(0);
    String[] second = head.get(1);
    boolean oldQualtrics =
        Arrays.asList(second).contains("ResponseID") && Arrays.asList(first).contains("V1");
    int spanned = spanned(first, second);
    boolean monkey = spanned > 0 && Arrays.asList(second).contains("Response");
    boolean spanning = monkey || spanned > 1 && spanned * COLUMNS_PER_SPANNED >= first.length;
    return oldQualtrics || spanning ? 2 : 1;
  }

  private static double share(String[] row, String word) {
    return (double) Arrays.stream(row).filter(cell -> cell.contains(word)).count() / row.length;
  }

  /** How many cells are empty above a filled one that is no number. */
  private static int spanned(String[] first, String[] second) {
    int spanned = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      boolean words = second[i].codePoints().anyMatch(Character::isLetter);
      spanned += first[i].isBlank() && words ? 1 : 0;
    }
    return spanned;
  }
}
