package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;

/**
 * Columns side by side of which no row gives the same answer twice, though it would often happen by
 * chance: the first, second and third thing that people named, or put in order.
 */
final class Mentions {
  /** So many rows would be expected to say the same twice. */
  private static final double EXPECTED = 6;

  /** The same where every row fills the columns from the first on, as mentions do. */
  private static final double EXPECTED_FROM_LEFT = 2;

  private final List<Field> run;
  private final double expected;
  private boolean twice;
  private boolean fromLeft;

  private Mentions(List<Field> run) {
    this.run = run;
    this.expected = coincidences(run);
    this.fromLeft = run.getLast().profile().hasEmpty();
  }

  /**
   * Says it beside the first column of each such run.
   *
   * @param rankings places of the first columns of rankings, which hold places themselves
   */
  static void look(List<Field> fields, Set<Integer> rankings, CsvFile file, int top) {
    List<Mentions> candidates = new ArrayList<>();
    for (int at = 0; at < fields.size(); ) {
      List<Field> run = rankings.contains(at) ? Runs.sharingStem(fields, at) : alike(fields, at);
      if (!rankings.contains(at) && run.size() > 1) {
        candidates.add(new Mentions(run));
      }
      at += Math.max(1, run.size());
    }
    file.firstRows(top).forEach(cells -> candidates.forEach(each -> each.take(cells)));
    candidates.removeIf(Mentions::mayBeChance);
    if (!candidates.isEmpty()) {
      file.forEachRow(top, (number, cells) -> candidates.forEach(each -> each.take(cells)));
    }
    candidates.stream().filter(each -> !each.mayBeChance()).forEach(Mentions::say);
  }

  /**
   * The columns of one question that hold answers of the first, or the first that hold the same.
   */
  private static List<Field> alike(List<Field> fields, int at) {
    List<Field> run = Runs.sharingStem(fields, at);
    boolean one = run.size() > 1;
    Set<String> first = Set.copyOf(fields.get(at).profile().texts());
    return Runs.leading(
        one ? run : fields.subList(at, fields.size()),
        field -> {
          Set<String> texts = new HashSet<>(field.profile().texts());
          int size = one ? texts.size() : Math.max(first.size(), texts.size());
          texts.retainAll(first);
          return field.guess() instanceof Guess.Choice
              && first.size() > 1
              && !texts.isEmpty()
              && 2 * texts.size() >= size;
        });
  }

  /** How many rows would say the same in two columns if these had nothing to do with each other. */
  private static double coincidences(List<Field> run) {
    double all = 0;
    for (int i = 1; i < run.size(); i++) {
      for (int j = 0; j < i; j++) {
        Map<String, Long> some = run.get(i).profile().counts();
        Map<String, Long> others = run.get(j).profile().counts();
        double pairs =
            some.entrySet().stream()
                .mapToDouble(e -> (double) e.getValue() * others.getOrDefault(e.getKey(), 0L))
                .sum();
        long most = Math.max(run.get(i).profile().answered(), run.get(j).profile().answered());
        all += pairs / Math.max(1, most);
      }
    }
    return all;
  }

  private boolean mayBeChance() {
    return twice || expected < (fromLeft ? EXPECTED_FROM_LEFT : EXPECTED);
  }

  private void take(String[] cells) {
    Set<String> said = new HashSet<>();
    boolean empty = false;
    for (Field field : run) {
      int at = field.profile().at();
      String text = at < cells.length ? Header.clean(cells[at]) : "";
      fromLeft &= text.isEmpty() || !empty;
      empty |= text.isEmpty();
      twice |= field.profile().counts().containsKey(text) && !said.add(text);
    }
  }

  private void say() {
    String first = run.getFirst().header();
    run.getFirst()
        .looks()
        .add(
            new Look(
                Look.Doubt.EVEN,
                first,
                "No row says the same twice in \""
                    + first
                    + "\" to \""
                    + run.getLast().header()
                    + "\", as where people name or put in order several things; each column is"
                    + " counted by itself.",
                "To count all who named a thing, or its place, make a column of each thing."));
  }
}
