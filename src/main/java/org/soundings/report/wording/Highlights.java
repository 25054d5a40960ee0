package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.statistics.Estimate;

/**
 * What a reader should take away: of the first section whose prose has live numbers, the first
 * number of each paragraph that has an interval, with its sentence.
 */
public final class Highlights {
  private static final String END = ". ";

  private Highlights() {}

  /** In the plan's order; empty where its prose has no such numbers. */
  public static List<Highlight> of(Findings findings) {
    for (Findings.Section section : findings.sections()) {
      List<Highlight> found = new ArrayList<>();
      section.prose().forEach(paragraph -> add(paragraph, Basis.of(findings), found));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static void add(Paragraph paragraph, Basis basis, List<Highlight> found) {
    StringBuilder before = new StringBuilder();
    for (Paragraph.Piece piece : paragraph.pieces()) {
      String text = ProseText.of(new Paragraph(List.of(piece)), basis.language());
      Estimate e = estimate(piece);
      if (e != null && !Double.isNaN(e.low())) {
        String all = ProseText.of(paragraph, basis.language());
        found.add(highlight(piece, e, sentence(all, before.length(), text), basis));
        return;
      }
      before.append(text);
    }
  }

  private static @Nullable Estimate estimate(Paragraph.Piece piece) {
    return switch (piece) {
      case Paragraph.Share share -> share.estimate();
      case Paragraph.Mean mean -> mean.estimate();
      case Paragraph.Count count -> null;
      case Paragraph.Words words -> null;
    };
  }

  private static Highlight highlight(
      Paragraph.Piece piece, Estimate e, String sentence, Basis basis) {
    Language language = basis.language();
    boolean share = piece instanceof Paragraph.Share;
    int decimals = Numbers.decimals(List.of(e));
    String number = share ? language.percent(e) : language.fixed(e.value(), decimals);
    String range = share ? language.percentRange(e) : language.range(e, decimals);
    String finding =
        piece instanceof Paragraph.Share s
            ? s.finding()
            : piece instanceof Paragraph.Mean m ? m.finding() : "";
    String told = language.say("highlight.told", basis.interval(), range, language.count(e.n()));
    return new Highlight(finding, number, sentence, told);
  }

  /** The sentence around a number; without it where it ends the sentence after a colon. */
  private static String sentence(String all, int at, String number) {
    int begins = all.lastIndexOf(END, Math.max(0, at - 1));
    int ends = all.indexOf(END, at + number.length());
    String sentence =
        all.substring(begins < 0 ? 0 : begins + END.length(), ends < 0 ? all.length() : ends + 1);
    String told = ": " + number + ".";
    return sentence.endsWith(told)
        ? sentence.substring(0, sentence.length() - told.length()).strip() + "."
        : sentence.strip();
  }
}
