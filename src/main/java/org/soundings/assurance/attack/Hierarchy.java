package org.soundings.assurance.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an insider knows besides: which team lies in which department, and that everybody has one.
 *
 * @param inner the finer grouping
 * @param outer the coarser grouping
 * @param outerOf category of {@code outer} by the category of {@code inner}
 */
public record Hierarchy(String inner, String outer, Map<String, String> outerOf) {
  /**
   * Reads lines {@code inner,category,outer,category}.
   *
   * @throws UncheckedIOException where it cannot be read
   */
  public static List<Hierarchy> read(Path file) {
    Map<List<String>, Hierarchy> all = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(",", -1);
        if (cells.length == 4) {
          all.computeIfAbsent(
                  List.of(cells[0].strip(), cells[2].strip()),
                  key -> new Hierarchy(key.get(0), key.get(1), new LinkedHashMap<>()))
              .outerOf
              .put(cells[1].strip(), cells[3].strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all.values());
  }

  void tell(Released released, Ledger ledger) {
    Map<String, Set<String>> codes = released.codes();
    if (codes.containsKey(inner) && codes.containsKey(outer)) {
      tell(ledger, released.group());
    }
    Set<String> byBoth = crossedWith(outer, released);
    byBoth.retainAll(crossedWith(inner, released));
    for (String item : byBoth) {
      List<String> answers = new ArrayList<>(codes.getOrDefault(item, Set.of()));
      answers.add(Group.ANSWERED);
      answers.forEach(answer -> tell(ledger, released.group(item, answer)));
    }
    if (crossedWith(outer, released).contains(inner)) {
      outerOf.forEach(
          (in, out) ->
              codes.getOrDefault(outer, Set.of()).stream()
                  .filter(other -> !other.equals(out))
                  .forEach(other -> ledger.publish(released.group(inner, in, outer, other), 0)));
    }
    complete(released, ledger);
  }

  /** What has a table with a question, whichever of the two is its rows. */
  private static Set<String> crossedWith(String variable, Released released) {
    Set<String> others = new LinkedHashSet<>();
    for (List<String> pair : released.pairs()) {
      int at = pair.indexOf(variable);
      if (at >= 0) {
        others.add(pair.get(1 - at));
      }
    }
    return others;
  }

  private void tell(Ledger ledger, Group among) {
    Map<String, List<Group>> parts = new LinkedHashMap<>();
    outerOf.forEach(
        (in, out) -> parts.computeIfAbsent(out, o -> new ArrayList<>()).add(among.with(inner, in)));
    parts.forEach((out, in) -> ledger.add(in, among.with(outer, out)));
  }

  private void complete(Released released, Ledger ledger) {
    for (String variable : List.of(inner, outer)) {
      if (released.codes().containsKey(variable)) {
        ledger.publish(released.group(variable, Group.MISSING), 0);
      }
    }
    ledger.outside().stream()
        .filter(of -> of.conditions().containsKey(inner) || of.conditions().containsKey(outer))
        .forEach(of -> ledger.publish(of, 0));
    for (String grouping : List.of(inner, outer)) {
      for (String item : crossedWith(grouping, released)) {
        List<String> answers = new ArrayList<>(released.codes().getOrDefault(item, Set.of()));
        answers.add(Group.ANSWERED);
        answers.add(Group.MISSING);
        answers.forEach(a -> ledger.publish(released.group(item, a, grouping, Group.MISSING), 0));
      }
    }
  }
}
