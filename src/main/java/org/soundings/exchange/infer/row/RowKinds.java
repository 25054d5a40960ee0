package org.soundings.exchange.infer.row;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.soundings.exchange.Header;

/** What a row that stands beside responses is, by what it says and by the sums of all others. */
final class RowKinds {
  private static final int ENOUGH = 5;
  private static final int FEW = 3;

  private static final Pattern FOOTER =
      Pattern.compile(
          "(sources?|quellen?|fuentes?|fonte|note|notes|notas?|anmerkung(en)?|hinweis|legende?"
              + "|leyenda|légende|key|n)\\s*[:=].*|legende?|©.*|\\*+ ?\\p{L}.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  enum Kind {
    TOTALS,
    NOTE,
    NUMBERS,
    DOUBTFUL,
    NONE
  }

  private final int width;
  private final RowSums sums;
  private final FirstColumn names;

  /**
   * @param sums of the responses, as far as they are known
   * @param names of all rows
   */
  RowKinds(int width, RowSums sums, FirstColumn names) {
    this.width = width;
    this.sums = sums;
    this.names = names;
  }

  /** Whether a row directly below the header may be none. */
  boolean mayStandOnTop(String[] cells) {
    String label = label(cells);
    return TotalWords.are(label)
        || TotalWords.mayBe(label)
        || TotalWords.areNobody(label)
        || ColumnNumbers.are(cells, width);
  }

  Kind of(String[] row, boolean below) {
    String label = label(row);
    if (TotalWords.are(label)) {
      return Kind.TOTALS;
    }
    boolean summed = sums.rows() >= FEW && (sums.summing(row) > 1 || isNamedSum(row, label));
    if (summed) {
      return Kind.TOTALS;
    }
    if (sums.rows() < ENOUGH) {
      return Kind.NONE;
    }
    if (isNote(row, below)) {
      return Kind.NOTE;
    }
    if (isNamedOtherwise(row)) {
      return Kind.TOTALS;
    }
    if (sums.holdsNumbersOnly(row)) {
      boolean extremes = sums.holdsExtremes(row);
      if (TotalWords.areNobody(label) || TotalWords.mayBe(label) && extremes) {
        return Kind.TOTALS;
      }
      if (sums.lacksFirst(row) && extremes) {
        return Kind.DOUBTFUL;
      }
    }
    int matching = sums.matching(row);
    boolean named = TotalWords.mayBe(label);
    if (matching == 0) {
      boolean beyond = named && sums.isBeyond(row);
      boolean nobody = sums.lacksFirst(row) && sums.isOther(row);
      boolean agrees = isStatistic(row) && sums.agreeing(row) > 0;
      return beyond || nobody || agrees ? Kind.DOUBTFUL : Kind.NONE;
    }
    return named || matching > 1 || sums.lacksFirst(row) ? Kind.TOTALS : Kind.DOUBTFUL;
  }

  /**
   * Whether it has no code, as every response has, and is called like nobody, or holds numbers
   * where responses hold words: a key, a row of what was possible, counts of answers.
   */
  boolean isNamedOtherwise(String[] row) {
    String label = label(row);
    int numbers = sums.numbersForWords(row);
    return names.isForeign(FirstColumn.text(row))
        && (TotalWords.areNobody(label)
            || numbers > 1
            || numbers > 0 && (TotalWords.mayBe(label) || label.contains("%")));
  }

  /** Whether it is called like some statistic, with nothing but numbers behind. */
  boolean isStatistic(String[] row) {
    int first = first(row);
    return first >= 0
        && first + 1 < row.length
        && TotalWords.areStatistic(label(row))
        && Arrays.stream(row, first + 1, row.length).anyMatch(cell -> !cell.isBlank())
        && Arrays.stream(row, first + 1, row.length)
            .allMatch(
                cell -> cell.isBlank() || sums.value(cell.strip().replace("%", "")).isPresent());
  }

  private boolean isNamedSum(String[] row, String label) {
    return TotalWords.mayBe(label) && sums.holdsSum(row);
  }

  /** The first filled cell, without how many there are. */
  static String label(String[] row) {
    int first = first(row);
    return first < 0 ? "" : TotalWords.label(row[first]);
  }

  static int first(String[] row) {
    return IntStream.range(0, row.length).filter(c -> !row[c].isBlank()).findFirst().orElse(-1);
  }

  /** Whether a row with little in it says what stands above, or stands below a blank row. */
  private boolean isNote(String[] row, boolean below) {
    long filled = Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    boolean sparse = width > 1 && 2.0 * filled * sums.rows() <= sums.cells() && filled < width;
    boolean says = filled == 1 && FOOTER.matcher(Header.clean(row[first(row)])).matches();
    boolean explains = below && sums.holdsWordsForNumbers(row);
    return explains || sparse && (below || says);
  }

  /** What the row directly below the header is, once all others are known. */
  Kind onTop(String[] row) {
    if (ColumnNumbers.are(row, width)) {
      return sums.isForeign(row)
          ? Kind.NUMBERS
          : width > ColumnNumbers.LEAST ? Kind.DOUBTFUL : Kind.NONE;
    }
    if (isNamedOtherwise(row)) {
      return Kind.TOTALS;
    }
    boolean agrees = sums.rows() >= ENOUGH && sums.matching(row) > 0;
    boolean named = TotalWords.are(label(row));
    return agrees ? Kind.TOTALS : named ? Kind.DOUBTFUL : Kind.NONE;
  }
}
