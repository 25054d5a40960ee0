package org.soundings.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.soundings.response.Missing;

/**
 * A column that holds all choices of an item, one after the other: those of a multiple choice in
 * any order, those of a ranking the first first. An option's own text may hold the separator.
 */
final class ChoicesCell extends CellReader {
  private final int column;
  private final List<AnswerTarget> targets;
  private final Meanings meanings;
  private final Pattern separator;
  private final String separatorText;
  private final boolean ranked;
  private final int otherwise;
  private final Notes notes;
  private final Spellings known = new Spellings();
  private final List<int[]> patterns = new ArrayList<>();

  /**
   * @param targets one for each option
   * @param meanings of a single choice, its level being the option's place
   * @param otherwise the option that a text stands for which is none of them, or -1
   */
  ChoicesCell(
      int column,
      List<AnswerTarget> targets,
      Meanings meanings,
      String separator,
      boolean ranked,
      int otherwise,
      Notes notes) {
    this.column = column;
    this.targets = targets;
    this.meanings = meanings;
    this.separator = Pattern.compile(separator, Pattern.LITERAL);
    this.separatorText = separator;
    this.ranked = ranked;
    this.otherwise = otherwise;
    this.notes = notes;
  }

  @Override
  void take(byte[] bytes, int from, int to, int hash, int row) {
    int pattern = known.find(bytes, from, to, hash);
    if (pattern != Spellings.UNKNOWN) {
      set(row, patterns.get(pattern));
      return;
    }
    String text = notes.text(bytes, from, to);
    int[] levels = levels(text);
    if (levels.length > 0) {
      known.learn(bytes, from, to, hash, patterns.size());
      patterns.add(levels);
    }
    accept(levels, text, row);
  }

  @Override
  void take(String text, int row) {
    accept(levels(text), text, row);
  }

  private void accept(int[] levels, String text, int row) {
    if (levels.length > 0) {
      set(row, levels);
    } else {
      notes.cell(column, DataFault.UNKNOWN_CHOICE, text);
      targets.forEach(target -> target.set(row, Missing.SKIPPED));
    }
  }

  private void set(int row, int[] levels) {
    for (int i = 0; i < levels.length; i++) {
      targets.get(i).set(row, levels[i]);
    }
  }

  /** The level of every target, or none where the text is not understood. */
  private int[] levels(String text) {
    int[] levels = new int[targets.size()];
    OptionalInt reason = reason(text);
    List<Integer> options = reason.isPresent() ? List.of() : options(text);
    if (reason.isEmpty() && options.isEmpty()) {
      reason =
          separator
              .splitAsStream(text)
              .filter(part -> !part.isBlank())
              .map(this::reason)
              .flatMapToInt(OptionalInt::stream)
              .findFirst();
    }
    if (reason.isPresent()) {
      for (int i = 0; i < levels.length; i++) {
        levels[i] = targets.get(i).missing(Missing.values()[reason.getAsInt()]);
      }
      return levels;
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] = ranked ? targets.get(i).missing(Missing.NOT_APPLICABLE) : 0;
    }
    int place = 0;
    for (int option : options) {
      int level = ranked ? place++ : 1;
      if (option < 0 || !targets.get(option).fits(level) || ranked && isPlaced(levels, option)) {
        return new int[0];
      }
      levels[option] = level;
    }
    return levels;
  }

  private boolean isPlaced(int[] levels, int option) {
    return levels[option] != targets.get(option).missing(Missing.NOT_APPLICABLE);
  }

  /** The options named, -1 for what is none; the longest text that is an option counts. */
  private List<Integer> options(String text) {
    String[] parts = separator.split(text, -1);
    int end = parts.length;
    while (end > 1 && parts[end - 1].isEmpty()) {
      end--;
    }
    List<Integer> options = new ArrayList<>();
    for (int from = 0; from < end; ) {
      int to = parts.length;
      int option = -1;
      for (; to > from && option < 0; to--) {
        option = option(String.join(separatorText, List.of(parts).subList(from, to)));
      }
      if (option >= 0) {
        options.add(option);
      } else if (!parts[from].isBlank() && reason(parts[from]).isEmpty()) {
        options.add(otherwise);
      }
      from = Math.max(to, from) + 1;
    }
    return options;
  }

  /** The reason that a text stands for; beside answers it says nothing. */
  private OptionalInt reason(String text) {
    OptionalInt level = meanings.level(text);
    return level.isPresent() && level.getAsInt() >= targets.size()
        ? OptionalInt.of(level.getAsInt() - targets.size())
        : OptionalInt.empty();
  }

  private int option(String text) {
    OptionalInt level = text.isBlank() ? OptionalInt.empty() : meanings.level(text);
    return level.isPresent() && level.getAsInt() < targets.size() ? level.getAsInt() : -1;
  }
}
