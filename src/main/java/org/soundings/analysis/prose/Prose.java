package org.soundings.analysis.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Place;

/** A paragraph of a plan: words, and numbers to be put in once they are found. */
public record Prose(List<Piece> pieces) {
  public Prose {
    pieces = List.copyOf(pieces);
  }

  /** A paragraph of words alone. */
  public static Prose of(String words) {
    return new Prose(List.of(new Words(words)));
  }

  /** A part of a paragraph. */
  public sealed interface Piece {}

  /** As they stand. */
  public record Words(String text) implements Piece {}

  /** A number that a finding gives, with its interval. */
  public record Live(Mention of, Form form) implements Piece {}

  /** A word that holds only of some numbers: it stays where it holds of this one. */
  public record Claim(Mention of, String word, Quantifier meaning) implements Piece {}

  /** What of a number is said. */
  public enum Form {
    /** A share or a mean with its interval. */
    ESTIMATE,
    /** How many people. */
    COUNT,
    /** How many answered the question. */
    BASE
  }

  /**
   * Which number is meant.
   *
   * @param place in the plan
   * @param finding its id
   * @param categories codes whose people are taken together; empty for the finding itself
   * @param group a crosstab's group, or null
   */
  public record Mention(
      Place place, String finding, List<String> categories, @Nullable String group) {
    public Mention {
      categories = List.copyOf(categories);
    }

    /** As it is written in a plan. */
    public String written() {
      String of = categories.isEmpty() ? finding : finding + "." + String.join("+", categories);
      return group == null ? of : of + "@" + group;
    }
  }
}
