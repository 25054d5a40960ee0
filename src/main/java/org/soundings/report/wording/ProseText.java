package org.soundings.report.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.statistics.Estimate;

/** Paragraphs as they are read: each number with its interval in parentheses. */
public final class ProseText {
  private ProseText() {}

  public static String of(Paragraph paragraph) {
    return paragraph.pieces().stream().map(ProseText::of).collect(Collectors.joining());
  }

  private static String of(Paragraph.Piece piece) {
    return switch (piece) {
      case Paragraph.Words words -> words.text();
      case Paragraph.Count count -> Numbers.count(count.n());
      case Paragraph.Share share -> share(share.estimate());
      case Paragraph.Mean mean ->
          Numbers.withRange(mean.estimate(), Numbers.decimals(List.of(mean.estimate())));
    };
  }

  private static String share(Estimate e) {
    return Double.isNaN(e.low())
        ? Numbers.percent(e)
        : Numbers.percent(e) + "\u00A0(" + Numbers.percentRange(e) + ")";
  }
}
