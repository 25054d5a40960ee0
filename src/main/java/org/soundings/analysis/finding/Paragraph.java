package org.soundings.analysis.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.statistics.Estimate;

/** A paragraph of a report: words, and numbers of its findings among them. */
public record Paragraph(List<Piece> pieces) {
  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /** A part of a paragraph. */
  public sealed interface Piece {}

  /** As they stand. */
  public record Words(String text) implements Piece {}

  /** A proportion, to be read as percent, with its interval. */
  public record Share(String finding, Estimate estimate) implements Piece {}

  /** A mean with its interval. */
  public record Mean(String finding, Estimate estimate) implements Piece {}

  /** How many people. */
  public record Count(String finding, long n) implements Piece {}

  /** Whether it has a number with an interval. */
  public boolean hasIntervals() {
    return pieces.stream().anyMatch(piece -> piece instanceof Share || piece instanceof Mean);
  }

  @Override
  public String toString() {
    return pieces.stream()
        .map(piece -> piece instanceof Words words ? words.text() : piece.toString())
        .collect(Collectors.joining());
  }
}
