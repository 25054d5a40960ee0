package org.soundings.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an estimate and its interval were made.
 *
 * @param kind of interval, by which a report explains it
 * @param name in the words of a methods section; empty where there is no interval to be named
 * @param remarks what must be known of this estimate, above all why it has no interval
 * @param notes sentences on how it was computed beside the method
 */
public record Method(Kind kind, String name, List<String> remarks, List<String> notes) {
  public Method {
    remarks = List.copyOf(remarks);
    notes = List.copyOf(notes);
  }

  /** An interval with a name of its own. */
  public static Method of(String name) {
    return of(Kind.NAMED, name);
  }

  /** Of a kind that reports know how to word, without remarks. */
  public static Method of(Kind kind, String name) {
    return new Method(kind, name, List.of(), List.of());
  }

  /** No interval, and why. */
  public static Method none(String why) {
    return new Method(Kind.NAMED, "", List.of(why), List.of());
  }

  /** The same under another name. */
  public Method called(String another) {
    return new Method(kind, another, remarks, notes);
  }

  /** The same with a remark more; the same where it is empty. */
  public Method but(String remark) {
    return remark.isEmpty() ? this : new Method(kind, name, and(remarks, remark), notes);
  }

  /** The same with a note more. */
  public Method noted(String sentence) {
    return new Method(kind, name, remarks, and(notes, sentence));
  }

  /** The same without what is said of one estimate alone. */
  public Method plain() {
    return of(kind, name);
  }

  /** What a reader should know of it, in a sentence. */
  public String explained() {
    return kind.open ? kind.says + name + "." : kind.says;
  }

  /** All of it: {@code Wilson (a remark); a note}. */
  public String text() {
    StringBuilder text = new StringBuilder(name);
    for (String remark : remarks) {
      text.append(text.isEmpty() ? remark : " (" + remark + ")");
    }
    notes.forEach(note -> text.append("; ").append(Words.clause(note)));
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }

  private static List<String> and(List<String> some, String another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }

  /** Intervals that a report explains. */
  public enum Kind {
    /** Any other; its name says it. */
    NAMED("Interval: ", true),
    WILSON(
        "Percentages have a Wilson score interval (Wilson 1927,"
            + " doi:10.1080/01621459.1927.10502953).",
        false),
    WILSON_FINITE(
        "Percentages have a Wilson score interval with a finite population correction: ", true),
    LINEARISED_SHARE(
        "Design-based percentages have standard errors by Taylor linearisation: ", true),
    LINEARISED_MEAN("Design-based means have standard errors by Taylor linearisation: ", true),
    T("Means have Student's t interval.", false),
    T_FINITE("Means have a t interval with a finite population correction: ", true);

    private final String says;
    private final boolean open;

    /**
     * @param open whether the name ends the sentence
     */
    Kind(String says, boolean open) {
      this.says = says;
      this.open = open;
    }
  }
}
