package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Columns of numbers side by side that add up to the same in every row, as where people divide 100
 * among several things: an empty cell then means 0.
 */
final class ConstantSums {
  private static final double JUST = 1e-6;
  private static final int LEAST_ROWS = 5;

  private final List<Field> run;
  private final Set<List<Double>> answers = new HashSet<>();
  private double sum = Double.NaN;
  private boolean same = true;
  private long rows;

  private ConstantSums(List<Field> run) {
    this.run = run;
  }

  /**
   * Says it beside the first column of each such run, where cells are empty.
   *
   * @param rankings places of the first columns of rankings, whose places have one sum, too
   */
  static void look(List<Field> fields, Set<Integer> rankings, CsvFile file, int top) {
    List<ConstantSums> candidates = new ArrayList<>();
    for (int at = 0; at < fields.size(); ) {
      int end = at;
      while (end < fields.size()
          && !rankings.contains(end)
          && isNumber(fields.get(end).profile())) {
        end++;
      }
      candidates(fields.subList(at, end), candidates);
      at = rankings.contains(end) ? end + Runs.sharingStem(fields, end).size() : end + 1;
    }
    file.firstRows(top).forEach(cells -> candidates.forEach(each -> each.take(cells)));
    candidates.removeIf(each -> !each.same || each.rows < LEAST_ROWS);
    candidates.forEach(ConstantSums::begin);
    if (!candidates.isEmpty()) {
      file.forEachRow(top, (number, cells) -> candidates.forEach(each -> each.take(cells)));
    }
    candidates.stream().filter(each -> each.same).forEach(ConstantSums::say);
  }

  /** The columns of numbers side by side, and those of them that share a question. */
  private static void candidates(List<Field> run, List<ConstantSums> candidates) {
    List<List<Field>> runs = new ArrayList<>();
    for (int at = 0; at < run.size(); ) {
      List<Field> own = Runs.sharingStem(run, at);
      runs.add(own);
      at += own.size();
    }
    if (runs.size() != 1) {
      runs.add(run);
    }
    runs.stream()
        .filter(each -> each.size() > 1)
        .filter(each -> each.stream().anyMatch(field -> field.profile().hasEmpty()))
        .forEach(each -> candidates.add(new ConstantSums(each)));
  }

  private static boolean isNumber(Profile profile) {
    return !profile.isEmpty()
        && (profile.isNumber()
            || profile.share(text -> NumberFormat.FORGIVING.value(text).isPresent()) == 1);
  }

  private void begin() {
    sum = Double.NaN;
    rows = 0;
    answers.clear();
  }

  private void take(String[] cells) {
    double all = 0;
    boolean any = false;
    List<Double> row = new ArrayList<>();
    for (Field field : run) {
      int at = field.profile().at();
      OptionalDouble value =
          at < cells.length ? value(field.profile(), cells[at]) : OptionalDouble.empty();
      any |= value.isPresent();
      all += value.orElse(0);
      row.add(value.orElse(0));
    }
    if (any && same) {
      same = Double.isNaN(sum) || Math.abs(all - sum) < JUST;
      sum = all;
      rows++;
      if (answers.size() < LEAST_ROWS) {
        answers.add(row);
      }
    }
  }

  private static OptionalDouble value(Profile profile, String cell) {
    return profile.format().orElse(NumberFormat.FORGIVING).value(Header.clean(cell));
  }

  private void say() {
    boolean divided = answers.size() > 2 && sum > 0;
    if (divided) {
      String first = run.getFirst().header();
      run.getFirst()
          .looks()
          .add(
              new Look(
                  Look.Doubt.EVEN,
                  first,
                  "\""
                      + first
                      + "\" to \""
                      + run.getLast().header()
                      + "\" add up to "
                      + (sum == Math.rint(sum) ? Long.toString((long) sum) : Double.toString(sum))
                      + " in every row, so empty cells mean 0; they are taken for no answer, and"
                      + " the means are too high.",
                  "Write 0 into the empty cells and run infer again."));
    }
  }
}
