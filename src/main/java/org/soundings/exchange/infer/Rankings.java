package org.soundings.exchange.infer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;

/** Finds columns that hold the places given to options: no row gives a place twice. */
final class Rankings {
  private static final int LEAST = 3;

  private Rankings() {}

  /** Where among the fields each ranking begins. */
  static Set<Integer> of(List<Field> fields, CsvFile file, int top) {
    Map<Integer, List<Field>> candidates = new LinkedHashMap<>();
    for (int at = 0; at < fields.size(); ) {
      List<Field> run = Runs.sharingStem(fields, at);
      if (run.size() >= LEAST && run.stream().allMatch(field -> field.isPlace(run.size()))) {
        candidates.put(at, run);
      }
      at += run.size();
    }
    if (!candidates.isEmpty()) {
      file.forEachRow(
          top, (row, cells) -> candidates.values().removeIf(run -> givesTwice(run, cells)));
    }
    return Set.copyOf(candidates.keySet());
  }

  private static boolean givesTwice(List<Field> run, String[] cells) {
    Set<String> given = new HashSet<>();
    for (Field field : run) {
      int at = field.profile().at();
      String place = at < cells.length ? Header.clean(cells[at]) : "";
      if (!place.isEmpty() && Character.isDigit(place.charAt(0)) && !given.add(place)) {
        return true;
      }
    }
    return false;
  }
}
