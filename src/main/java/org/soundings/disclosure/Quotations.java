package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.soundings.hash.Sha256;

/**
 * The door for what people wrote (D8). It lies in the order of hashes, never beside another answer,
 * and equal words are there once, so that neither order nor number ties them to anybody.
 *
 * @param lines by their marks
 */
public record Quotations(Map<String, Line> lines) {
  /** How many must have written something before anybody reads it, whatever the policy. */
  public static final int FEWEST = 20;

  /**
   * @param words with whatever may name somebody taken out
   */
  public record Line(String item, String words) {
    /** Lower-case hexadecimal SHA-256 of both: released is what was read, letter by letter. */
    public String mark() {
      return Sha256.hex(item + "\n" + words);
    }
  }

  public Quotations {
    lines = java.util.Collections.unmodifiableMap(new TreeMap<>(lines));
  }

  /**
   * What the named analyst may read: of each item, all or nothing.
   *
   * @param masked what was written in answer to each item, whatever may name somebody taken out
   */
  public static Cleared<Quotations> toRead(Map<String, ? extends Collection<String>> masked) {
    Map<String, Line> lines = new TreeMap<>();
    masked.forEach(
        (item, words) -> {
          if (words.size() >= FEWEST) {
            words.stream().map(text -> new Line(item, text)).forEach(l -> lines.put(l.mark(), l));
          }
        });
    return new Cleared<>(new Quotations(lines));
  }

  /**
   * What anybody may read: those that a person has released.
   *
   * @param marks of what is released; others than those that were to be read release nothing
   */
  public static Cleared<List<Line>> released(Cleared<Quotations> read, Set<String> marks) {
    List<Line> released = new ArrayList<>();
    read.value()
        .lines()
        .forEach(
            (mark, line) -> {
              if (marks.contains(mark)) {
                released.add(line);
              }
            });
    return new Cleared<>(released);
  }
}
