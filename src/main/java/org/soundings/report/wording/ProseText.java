package org.soundings.report.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.statistics.Estimate;

/** Paragraphs as they are read: each number with its interval in parentheses. */
public final class ProseText {
  private ProseText() {}

  public static String of(Paragraph paragraph, Language language) {
    return paragraph.pieces().stream().map(p -> of(p, language)).collect(Collectors.joining());
  }

  private static String of(Paragraph.Piece piece, Language language) {
    return switch (piece) {
      case Paragraph.Words words -> words.text();
      case Paragraph.Count count -> language.count(count.n());
      case Paragraph.Share share -> share(share.estimate(), language);
      case Paragraph.Mean mean ->
          language.withRange(mean.estimate(), Numbers.decimals(List.of(mean.estimate())));
    };
  }

  private static String share(Estimate e, Language language) {
    return Double.isNaN(e.low())
        ? language.percent(e)
        : language.percent(e) + "\u00A0(" + language.percentRange(e) + ")";
  }
}
